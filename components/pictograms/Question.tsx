import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A question mark in a ring: help. */
export function Question(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="32" r="26" fill={tone} />
      <path d="M24 25a8 8 0 1 1 12 7c-3 1.7-4 3-4 6" />
      <path d="M32 46v.5" strokeWidth="5" />
    </Pictogram>
  )
}
