import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, CircleDot, CircleX, Clock, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'neutral' | 'brand' | 'accent' | 'ok' | 'wait' | 'stop'

const tones: Record<Tone, { look: string; icon: LucideIcon }> = {
  neutral: { look: 'bg-line/40 text-ink', icon: CircleDot },
  brand: { look: 'bg-brand-soft text-brand', icon: CircleDot },
  accent: { look: 'bg-accent-soft text-accent', icon: CircleAlert },
  ok: { look: 'bg-ok-soft text-ok', icon: CircleCheck },
  wait: { look: 'bg-wait-soft text-wait', icon: Clock },
  stop: { look: 'bg-stop-soft text-stop', icon: CircleX },
}

/** A state is never a colour alone: the icon and the word say it too. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  const { look, icon: ownIcon } = tones[tone]
  const Icon = icon ?? ownIcon
  return (
    <span
      className={clsx('tag inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold', look)}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  )
}
