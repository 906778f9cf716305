import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A large picture that shrinks. */
export function Smaller(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="6" y="34" width="24" height="20" rx="4" fill={tone} />
      <path d="M6 26V14a4 4 0 0 1 4-4h44a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4H38M47 19 35 31M35 20v11h11" />
    </Pictogram>
  )
}
