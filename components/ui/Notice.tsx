import { clsx } from 'clsx'
import type { ReactNode } from 'react'

import { Icon, type IconName } from './Icon'

const tones = {
  info: { look: 'border-brand bg-brand-soft', mark: 'text-brand', icon: 'info' },
  ok: { look: 'border-ok bg-ok-soft', mark: 'text-ok', icon: 'done' },
  wait: { look: 'border-wait bg-wait-soft', mark: 'text-wait', icon: 'wait' },
  stop: { look: 'border-stop bg-stop-soft', mark: 'text-stop', icon: 'alert' },
} satisfies Record<string, { look: string; mark: string; icon: IconName }>

type Props = { tone?: keyof typeof tones; title?: ReactNode; children?: ReactNode; live?: boolean }

/** Something the person should know on this page. `live` when it appears after the page was read. */
export function Notice({ tone = 'info', title, children, live = false }: Props) {
  const { look, mark, icon } = tones[tone]
  return (
    <div {...(live && { role: 'status' })} className={clsx('card flex gap-3 rounded-card border-l-4 p-4', look)}>
      <Icon name={icon} className={clsx('mt-0.5 size-6', mark)} />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
