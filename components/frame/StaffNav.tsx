'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type StaffNavItem = { href: string; label: string }

type Props = {
  label: string
  items: StaffNavItem[]
  /** Below each other, as in the menu of a phone. */
  isColumn?: boolean
}

export function StaffNav({ label, items, isColumn = false }: Props) {
  const here = usePathname()
  const current = roomOf(here, items)
  return (
    <nav aria-label={label}>
      <ul className={isColumn ? 'grid' : 'flex flex-wrap'}>
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              {...(item === current && { 'aria-current': item.href === here ? ('page' as const) : ('true' as const) })}
              className={clsx(
                'flex min-h-target items-center border-transparent font-semibold text-ink-muted hover:text-brand aria-[current]:border-brand aria-[current]:text-brand',
                isColumn ? 'border-l-4 px-4 hover:bg-brand-soft aria-[current]:bg-brand-soft' : 'border-b-[3px] px-3',
              )}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The room that a page lies in: the longest address that the page's own begins with. */
export function roomOf(here: string, items: StaffNavItem[]): StaffNavItem | undefined {
  const [room] = items
    .filter(({ href }) => here === href || here.startsWith(`${href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)
  return room
}
