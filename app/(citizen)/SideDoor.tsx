import type { ComponentType } from 'react'

import type { PictogramProps } from '@/components/pictograms/Pictogram'

/** A smaller way in: a pictogram and a few words. */
export function SideDoor({
  href,
  picture: Picture,
  children,
}: {
  href: string
  picture: ComponentType<PictogramProps>
  children: string
}) {
  return (
    <li>
      <a
        href={href}
        className="card flex h-full min-h-target items-center gap-4 rounded-card border border-line bg-surface px-4 py-3 font-semibold transition-colors hover:border-brand hover:bg-brand-soft"
      >
        <Picture className="size-10 text-brand" />
        {children}
      </a>
    </li>
  )
}
