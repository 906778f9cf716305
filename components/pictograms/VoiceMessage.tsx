import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** Sound waves in a speech bubble: a message by voice. */
export function VoiceMessage(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M12 6h40a6 6 0 0 1 6 6v32a6 6 0 0 1-6 6H30L18 60V50h-6a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6Z" />
      <path d="M18 25v6M25 19v18M32 23v10M39 17v22M46 25v6" />
    </Pictogram>
  )
}
