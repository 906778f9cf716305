import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** No, or away with it. */
export function Cross(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="m22 22 20 20M42 22 22 42" />
    </Pictogram>
  )
}
