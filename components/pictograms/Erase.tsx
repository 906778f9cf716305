import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** The key that takes back one digit. */
export function Erase(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M22 12h32a4 4 0 0 1 4 4v32a4 4 0 0 1-4 4H22L6 32Z" />
      <path d="m32 25 14 14M46 25 32 39" />
    </Pictogram>
  )
}
