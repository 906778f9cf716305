import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A raised hand: I want to say something. */
export function RaisedHand(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path
        fill={tone}
        d="M16 34V17a4 4 0 0 1 8 0v13V11a4 4 0 0 1 8 0v18V13a4 4 0 0 1 8 0v18V21a4 4 0 0 1 8 0v19c0 11-7 18-16 18-8 0-12-4-16-11L9 36c-2-4 3-7 6-4Z"
      />
    </Pictogram>
  )
}
