import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A microphone. */
export function Microphone(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <rect x="23" y="6" width="18" height="32" rx="9" fill={tone} />
      <path d="M12 30a20 20 0 0 0 40 0M32 50v8M22 58h20" />
    </Pictogram>
  )
}
