import { clsx } from 'clsx'
import type { ReactElement, ReactNode } from 'react'

import { Icon, type IconName } from './Icon'

export type Tone = 'neutral' | 'brand' | 'accent' | 'ok' | 'wait' | 'stop'

const tones: Record<Tone, { look: string; icon: IconName }> = {
  neutral: { look: 'bg-line/40 text-ink', icon: 'dot' },
  brand: { look: 'bg-brand-soft text-brand', icon: 'dot' },
  accent: { look: 'bg-accent-soft text-accent', icon: 'alert' },
  ok: { look: 'bg-ok-soft text-ok', icon: 'done' },
  wait: { look: 'bg-wait-soft text-wait', icon: 'wait' },
  stop: { look: 'bg-stop-soft text-stop', icon: 'no' },
}

type Props = {
  tone?: Tone
  /** One of ours, or (staff rooms) one of lucide's. */
  icon?: IconName | ReactElement
  children: ReactNode
}

/** A state is never a colour alone: the icon and the word say it too. */
export function Tag({ tone = 'neutral', icon, children }: Props) {
  const { look, icon: ownIcon } = tones[tone]
  return (
    <span
      className={clsx('tag inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold', look)}
    >
      {typeof icon === 'object' ? icon : <Icon name={icon ?? ownIcon} className="size-4" />}
      {children}
    </span>
  )
}
