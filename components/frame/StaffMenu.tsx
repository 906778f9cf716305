'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

import { roomOf, StaffNav, type StaffNavItem } from './StaffNav'

type Props = { button: string; label: string; items: StaffNavItem[]; children: ReactNode }

/** The header of a phone: the room's name, and everything else behind one button. A disclosure of the browser: it opens without a script. */
export function StaffMenu({ button, label, items, children }: Props) {
  const here = usePathname()
  return (
    <>
      <span className="line-clamp-2 min-w-0 flex-1 py-1 leading-tight font-semibold text-ink-muted lg:hidden">
        {roomOf(here, items)?.label}
      </span>
      {/* Another page is another menu: it is closed there. */}
      <details key={here} className="group -mr-2 lg:hidden">
        <summary className="flex min-h-target items-center gap-2 rounded-control px-3 font-semibold text-brand hover:bg-brand-soft [&::-webkit-details-marker]:hidden">
          <svg viewBox="0 0 24 24" aria-hidden className="size-6" fill="none" stroke="currentColor" strokeWidth="2">
            <path d="M4 7h16M4 12h16M4 17h16" className="group-open:hidden" />
            <path d="m6 6 12 12M18 6 6 18" className="hidden group-open:inline" />
          </svg>
          {button}
        </summary>
        <div className="absolute inset-x-0 top-full grid max-h-[80dvh] gap-2 overflow-y-auto border-b border-line bg-surface py-2 shadow-float">
          <StaffNav label={label} items={items} isColumn />
          <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 pt-2">
            {children}
          </div>
        </div>
      </details>
    </>
  )
}
