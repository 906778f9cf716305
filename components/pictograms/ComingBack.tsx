import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A person in an arrow that turns round: the connection comes back. */
export function ComingBack(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M54 20A25 25 0 1 0 57 35M56 8v13H43" />
      <circle cx="32" cy="25" r="6" fill={tone} />
      <path fill={tone} d="M21 46v-1a9 9 0 0 1 9-9h4a9 9 0 0 1 9 9v1Z" />
    </Pictogram>
  )
}
