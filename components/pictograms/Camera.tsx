import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A video camera. */
export function Camera(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="6" y="16" width="36" height="32" rx="6" fill={tone} />
      <path d="m42 29 11-7.5a3 3 0 0 1 5 2.5v16a3 3 0 0 1-5 2.5L42 35Z" />
      <circle cx="17" cy="27" r="2" fill="currentColor" />
    </Pictogram>
  )
}
