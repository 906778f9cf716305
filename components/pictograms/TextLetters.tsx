import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Letters one by one in a speech bubble, and the place where the next one comes: text that is read while it is written. */
export function TextLetters(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M12 6h40a6 6 0 0 1 6 6v32a6 6 0 0 1-6 6H30L18 60V50h-6a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6Z" />
      <path d="M17 30h3M27 30h3M37 30h3M48 18v22" />
    </Pictogram>
  )
}
