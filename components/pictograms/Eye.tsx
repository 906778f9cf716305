import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** An open eye: you are seen. */
export function Eye(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M4 32c7-12 16-18 28-18s21 6 28 18c-7 12-16 18-28 18S11 44 4 32Z" />
      <circle cx="32" cy="32" r="8" fill="currentColor" />
    </Pictogram>
  )
}
