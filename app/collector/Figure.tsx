import { clsx } from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { Sparkline } from './Sparkline'

type Props = {
  label: string
  value: string
  /** What makes the number mean something: yesterday, or what is counted apart. */
  note: ReactNode
  href: string
  values: number[]
  spoken: string
  /** The colour of number and line; the overdue ones only are accent. */
  tone: 'text-brand' | 'text-ok' | 'text-accent' | 'text-stop'
}

/** One of today's numbers; the whole tile opens its rows. */
export function Figure({ label, value, note, href, values, spoken, tone }: Props) {
  return (
    <li className="card relative grid content-start gap-1 rounded-card border border-line bg-surface px-3 pt-3 pb-2 sm:px-4 has-[a:hover]:border-brand">
      <Link
        href={href}
        prefetch={false}
        className="grid text-ink no-underline after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-2 focus-visible:after:outline-brand"
      >
        <span className="font-semibold text-ink-muted">{label}</span>
        <span className={clsx('text-[2.75rem] leading-none font-bold tabular-nums', tone)}>{value}</span>
      </Link>
      <p className="text-sm text-ink-muted">{note}</p>
      <Sparkline values={values} label={spoken} tone={tone} />
    </li>
  )
}
