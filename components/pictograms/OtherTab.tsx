import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Two windows, the one behind records: it goes on in another tab. */
export function OtherTab(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M10 8h34a4 4 0 0 1 4 4v8H24a4 4 0 0 0-4 4v16h-10a4 4 0 0 1-4-4V12a4 4 0 0 1 4-4Z" />
      <circle cx="14" cy="30" r="5" fill="currentColor" stroke="none" />
      <path d="M6 17h42M24 20h30a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H24a4 4 0 0 1-4-4V24a4 4 0 0 1 4-4ZM20 30h38" />
    </Pictogram>
  )
}
