import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A handset and the sound of a voice: talk to us. */
export function Phone(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path
        fill={tone}
        d="M14 10h8a3 3 0 0 1 2.9 2.3l2.3 9.2a3 3 0 0 1-.8 2.9l-5 4.6a33 33 0 0 0 13.6 13.6l4.6-5a3 3 0 0 1 2.9-.8l9.2 2.3A3 3 0 0 1 54 42v8a4 4 0 0 1-4 4C28 54 10 36 10 14a4 4 0 0 1 4-4Z"
      />
      <path d="M37 19a11 11 0 0 1 8 8M39 9a21 21 0 0 1 16 16" />
    </Pictogram>
  )
}
