import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A siren that flashes: help is needed now. */
export function Siren(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M18 46V32a14 14 0 0 1 28 0v14Z" />
      <path d="M12 46h40v10H12ZM32 30v8M32 6v5M11 14l4 4M53 14l-4 4M4 31h5M55 31h5" />
    </Pictogram>
  )
}
