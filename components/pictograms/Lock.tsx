import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A lock: kept private. */
export function Lock(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="12" y="28" width="40" height="30" rx="6" fill={tone} />
      <path d="M21 28v-9a11 11 0 0 1 22 0v9M32 40v6" />
    </Pictogram>
  )
}
