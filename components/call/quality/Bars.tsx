import { clsx } from 'clsx'

import type { Grade } from '@/lib/calls/quality'

const lit: Record<Grade, number> = { good: 3, strained: 2, poor: 1 }
const tones: Record<Grade, string> = { good: 'text-ok', strained: 'text-wait', poor: 'text-stop' }

/** Three bars, as a phone shows its network: how many are full says it without colour, the word beside it says it again. */
export function Bars({ grade }: { grade: Grade | null }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={clsx('size-4 shrink-0', grade ? tones[grade] : 'text-ink-muted')}>
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={1 + bar * 5}
          y={10 - bar * 4}
          width={3.5}
          height={5 + bar * 4}
          fill={grade && bar < lit[grade] ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1"
        />
      ))}
    </svg>
  )
}
