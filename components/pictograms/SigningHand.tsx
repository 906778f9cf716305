import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** An open hand that moves: a person who signs. */
export function SigningHand(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path
        fill={tone}
        d="M22 36V17a4 4 0 0 1 8 0v13V12a4 4 0 0 1 8 0v18V15a4 4 0 0 1 8 0v17V22a4 4 0 0 1 8 0v18c0 11-7 18-17 18-8 0-12-4-16-11l-7-12c-2-4 3-7 6-4l6 7Z"
      />
      <path d="M6 20c0-5 3-9 7-11M14 26c0-3 1-5 3-6" />
    </Pictogram>
  )
}
