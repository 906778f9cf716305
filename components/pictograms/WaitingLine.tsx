import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** People who stand in a line, the first one in colour: your turn comes. */
export function WaitingLine(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="14" cy="22" r="6.5" fill="currentColor" />
      <path fill="currentColor" d="M6 50V42a8 8 0 0 1 16 0v8Z" />
      <circle cx="34" cy="22" r="6.5" fill={tone} />
      <path fill={tone} d="M26 50V42a8 8 0 0 1 16 0v8Z" />
      <path d="M48.5 17.5a6.5 6.5 0 1 1 0 9M52 34a8 8 0 0 1 7 8v8h-7" />
    </Pictogram>
  )
}
