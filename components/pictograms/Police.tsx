import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A police officer, by the cap. */
export function Police(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M12 22 32 10l20 12-4 8H16Z" />
      <path d="M18 30v6a14 14 0 0 0 28 0v-6M20 30h24M8 60a24 24 0 0 1 48 0" />
      <circle cx="32" cy="21" r="3" fill="currentColor" />
    </Pictogram>
  )
}
