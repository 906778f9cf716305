import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A man. */
export function Man(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="13" r="8" fill={tone} />
      <path fill={tone} d="M20 26h24v18H20Z" />
      <path d="M26 44v16M38 44v16" />
    </Pictogram>
  )
}
