import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A person with a plus: one more comes in. */
export function PersonAdd(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="26" cy="19" r="10" fill={tone} />
      <path d="M32 56H8v-5a15 15 0 0 1 15-15h6a15 15 0 0 1 9 3M48 40v16M40 48h16" />
    </Pictogram>
  )
}
