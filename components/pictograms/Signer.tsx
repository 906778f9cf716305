import { Pictogram, tone, type PictogramProps } from './Pictogram'

/** A person whose hands move before the chest: somebody who signs. */
export function Signer(props: PictogramProps) {
  return (
    <Pictogram {...props}>
      <circle cx="32" cy="15" r="9" fill={tone} />
      <path fill={tone} d="M16 58v-7a14 14 0 0 1 14-14h4a14 14 0 0 1 14 14v7Z" />
      <rect x="17" y="40" width="8" height="13" rx="4" fill="var(--color-surface)" transform="rotate(28 21 46)" />
      <rect x="39" y="33" width="8" height="13" rx="4" fill="var(--color-surface)" transform="rotate(-28 43 40)" />
      <path d="M7 52a18 18 0 0 1 1-13M57 42a18 18 0 0 0-3-13" />
    </Pictogram>
  )
}
