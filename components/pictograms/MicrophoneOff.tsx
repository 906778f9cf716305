import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A microphone, struck through. */
export function MicrophoneOff(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} stroke="none" d="M24 11a9 9 0 0 1 17 4v13Z" />
      <path fill={tone} stroke="none" d="M23 23v6a9 9 0 0 0 14 7.5Z" />
      <path d="M41 28V15a9 9 0 0 0-17-4M23 23v6a9 9 0 0 0 14 7.5M12 30a20 20 0 0 0 31 16.7M52 30a20 20 0 0 1-2.5 9.7M32 50v8M22 58h20M8 8l48 48" />
    </Pictogram>
  )
}
