import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A pen on a sheet with lines: write to us. */
export function Pen(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <path d="M34 10H14a4 4 0 0 0-4 4v38a4 4 0 0 0 4 4h32a4 4 0 0 0 4-4V38M19 24h9M19 34h5" />
      <path fill={tone} d="m30 42 2-9 20-20a4.2 4.2 0 0 1 6 0l1 1a4.2 4.2 0 0 1 0 6L39 40Z" />
      <path d="m48 17 7 7" />
    </Pictogram>
  )
}
