import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A person with a tick: somebody is here for you. */
export function PersonFound(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="26" cy="19" r="10" fill={tone} />
      <path fill={tone} stroke="none" d="M8 56v-5a15 15 0 0 1 15-15h6a15 15 0 0 1 9 3l-6 17Z" />
      <path d="M32 56H8v-5a15 15 0 0 1 15-15h6a15 15 0 0 1 9 3M40 49l7 7 12-14" />
    </Pictogram>
  )
}
