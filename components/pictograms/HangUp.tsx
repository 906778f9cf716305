import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A handset that lies down: end the call. */
export function HangUp(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path
        fill={tone}
        d="M6 36c0-3 1-5 3.5-7C22 19 42 19 54.5 29c2.5 2 3.5 4 3.5 7v4a3 3 0 0 1-3.6 2.9l-8.9-1.8A3 3 0 0 1 43 38.2V33a33 33 0 0 0-22 0v5.2a3 3 0 0 1-2.5 2.9l-8.9 1.8A3 3 0 0 1 6 40Z"
      />
    </Pictogram>
  )
}
