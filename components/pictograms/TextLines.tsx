import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Lines of writing in a speech bubble: text. */
export function TextLines(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M12 6h40a6 6 0 0 1 6 6v32a6 6 0 0 1-6 6H30L18 60V50h-6a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6Z" />
      <path d="M18 22h28M18 34h16" />
    </Pictogram>
  )
}
