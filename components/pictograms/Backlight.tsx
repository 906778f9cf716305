import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A window that shines behind a dark head: turn round, please. */
export function Backlight(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path fill={tone} d="M10 6h44v36H10Z" />
      <path d="M10 6h44v36H10ZM32 6v8M10 22h10M44 22h10" />
      <circle cx="32" cy="28" r="9" fill="currentColor" />
      <path fill="currentColor" d="M14 60v-4a14 14 0 0 1 14-14h8a14 14 0 0 1 14 14v4Z" />
    </Pictogram>
  )
}
