'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export type StaffNavItem = { href: string; label: string }

export function StaffNav({ label, items }: { label: string; items: StaffNavItem[] }) {
  const here = usePathname()
  // The room of a page inside it, too: the longest address that the page's own begins with.
  const [current] = items
    .filter(({ href }) => here === href || here.startsWith(`${href}/`))
    .toSorted((one, other) => other.href.length - one.href.length)
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              {...(item === current && { 'aria-current': item.href === here ? ('page' as const) : ('true' as const) })}
              className="flex min-h-target items-center border-b-[3px] border-transparent px-3 font-semibold text-ink-muted hover:text-brand aria-[current]:border-brand aria-[current]:text-brand"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
