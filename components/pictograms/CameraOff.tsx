import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A video camera, struck through. */
export function CameraOff(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} stroke="none" d="M18 16h18a6 6 0 0 1 6 6v18ZM38 48H12a6 6 0 0 1-6-6V22a6 6 0 0 1 4-5.7Z" />
      <path d="M19 16h17a6 6 0 0 1 6 6v17M38 48H12a6 6 0 0 1-6-6V22a6 6 0 0 1 4-5.7M42 29l11-7.5a3 3 0 0 1 5 2.5v16a3 3 0 0 1-3 3M8 8l48 48" />
    </Pictogram>
  )
}
