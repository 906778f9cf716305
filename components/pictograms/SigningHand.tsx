import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Two hands, one over the other, that move: sign language. */
export function SigningHand(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path
        fill={tone}
        d="M28 26V10a3.5 3.5 0 0 1 7 0v11V8a3.5 3.5 0 0 1 7 0v13V10a3.5 3.5 0 0 1 7 0v12v-5a3.5 3.5 0 0 1 7 0v11c0 7-5 12-12 12-5.5 0-8.5-2.5-11-7l-5-9"
      />
      <path
        fill={tone}
        d="M36 38v16a3.5 3.5 0 0 1-7 0V43v13a3.5 3.5 0 0 1-7 0V43v11a3.5 3.5 0 0 1-7 0V42v5a3.5 3.5 0 0 1-7 0V36c0-7 5-12 12-12 5.5 0 8.5 2.5 11 7l5 9"
      />
      <path d="M8 18a15 15 0 0 1 10-10M56 46a15 15 0 0 1-10 10" />
    </Pictogram>
  )
}
