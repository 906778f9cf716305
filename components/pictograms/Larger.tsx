import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A person under a magnifying glass with a plus: their picture becomes larger. */
export function Larger(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M37 9a22 22 0 1 0 10 18M43 44l17 16" />
      <circle cx="26" cy="22" r="6" fill={tone} />
      <path fill={tone} d="M15 41a11 11 0 0 1 22 0Z" />
      <path d="M46 12h16M54 4v16" />
    </Pictogram>
  )
}
