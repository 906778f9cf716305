import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Hand it on to somebody. */
export function Share(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M24 28 40 19M24 36l16 9" />
      <circle cx="17" cy="32" r="8" fill={tone} />
      <circle cx="47" cy="15" r="8" fill={tone} />
      <circle cx="47" cy="49" r="8" fill={tone} />
    </Pictogram>
  )
}
