import { clsx } from 'clsx'

import type { PictureState } from '@/lib/calls/picture/grade'

const lit: Record<PictureState, number> = { good: 3, strained: 2, poor: 1, nothing: 1, off: 0 }
const tones: Record<PictureState, string> = {
  good: 'text-ok',
  strained: 'text-wait',
  poor: 'text-stop',
  nothing: 'text-stop',
  off: 'text-ink-muted',
}

/** Three bars, as a phone shows its network: how many are full says it without colour, the word beside it says it again. */
export function Bars({ state }: { state: PictureState | null }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={clsx('size-4 shrink-0', state ? tones[state] : 'text-ink-muted')}>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={1 + bar * 5}
          y={10 - bar * 4}
          width={3.5}
          height={5 + bar * 4}
          fill={state && bar < lit[state] ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1"
        />
      ))}
    </svg>
  )
}
