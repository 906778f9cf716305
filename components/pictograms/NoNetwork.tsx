import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Waves of a network, struck through: no connection. */
export function NoNetwork(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M6 25a38 38 0 0 1 13-8M58 25A38 38 0 0 0 28 14.3M15 36a25 25 0 0 1 12-6.5M49 36a25 25 0 0 0-7-4.8" />
      <circle cx="32" cy="50" r="5" fill={tone} />
      <path d="M10 8l44 46" />
    </Pictogram>
  )
}
