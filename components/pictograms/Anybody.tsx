import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Whoever it may be: a woman and a man. */
export function Anybody(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="19" cy="15" r="7" fill={tone} />
      <path fill={tone} d="m19 25 12 19H7ZM36 26h18v16H36Z" />
      <circle cx="45" cy="15" r="7" fill={tone} />
      <path d="M15 44v14M23 44v14M41 42v16M49 42v16" />
    </Pictogram>
  )
}
