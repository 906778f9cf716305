import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A small picture that grows. */
export function Larger(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="6" y="34" width="24" height="20" rx="4" fill={tone} />
      <path d="M6 26V14a4 4 0 0 1 4-4h44a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4H38M34 32l12-12M35 20h11v11" />
    </Pictogram>
  )
}
