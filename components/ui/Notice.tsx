import { clsx } from 'clsx'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const tones = {
  info: { look: 'border-brand bg-brand-soft', mark: 'text-brand', icon: Info },
  ok: { look: 'border-ok bg-ok-soft', mark: 'text-ok', icon: CircleCheck },
  wait: { look: 'border-wait bg-wait-soft', mark: 'text-wait', icon: TriangleAlert },
  stop: { look: 'border-stop bg-stop-soft', mark: 'text-stop', icon: CircleAlert },
}

type Props = { tone?: keyof typeof tones; title?: ReactNode; children?: ReactNode; live?: boolean }

/** Something the person should know on this page. `live` when it appears after the page was read. */
export function Notice({ tone = 'info', title, children, live = false }: Props) {
  const { look, mark, icon: Icon } = tones[tone]
  return (
    <div {...(live && { role: 'status' })} className={clsx('card flex gap-3 rounded-card border-l-4 p-4', look)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-6 shrink-0', mark)} />
      <div className="grid min-w-0 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
