import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A woman. */
export function Woman(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="13" r="8" fill={tone} />
      <path fill={tone} d="m32 24 16 24H16Z" />
      <path d="M26 48v12M38 48v12" />
    </Pictogram>
  )
}
