import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A handset with an arrow that comes to you: we call you back. */
export function CallBack(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path
        fill={tone}
        d="M14 12h7a3 3 0 0 1 2.9 2.3l2 8.2a3 3 0 0 1-.8 2.9l-4.5 4.3a31 31 0 0 0 13.7 13.7l4.3-4.5a3 3 0 0 1 2.9-.8l8.2 2A3 3 0 0 1 52 43v7a4 4 0 0 1-4 4C27 54 10 37 10 16a4 4 0 0 1 4-4Z"
      />
      <path d="M56 8 38 26M38 12v14h14" />
    </Pictogram>
  )
}
