import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A hand in a speech bubble: a message in sign. */
export function SignedMessage(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M12 6h40a6 6 0 0 1 6 6v32a6 6 0 0 1-6 6H30L18 60V50h-6a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6Z" />
      <path d="M23 28V19M29.5 25V15M36 25V15M42 27v-8M42 27v4c0 6-4 10-9.5 10-4 0-7-2-9-6L19 28" strokeWidth="4" />
    </Pictogram>
  )
}
