import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode; picture?: ReactNode; action?: ReactNode }

/** Says what is not there and what to do. */
export function EmptyState({ title, children, picture, action }: Props) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-line-strong px-4 py-8 text-center">
      {picture}
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-muted">{children}</div>}
      {action}
    </div>
  )
}
