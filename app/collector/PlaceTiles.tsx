import { getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'

import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'
import type { PlaceRow } from '@/lib/insights/answers'
import { listHref } from '@/lib/insights/schema'

import { Bar } from './Bar'

const groups = [
  { name: 'city', holds: (row: PlaceRow) => row.kind === 'zone' },
  { name: 'villages', holds: (row: PlaceRow) => row.kind === 'tehsil' },
  { name: 'elsewhere', holds: (row: PlaceRow) => row.kind !== 'zone' && row.kind !== 'tehsil' },
] as const

/** The district as tiles: a tile a zone or tehsil, its bar what is open, the red part what is overdue. */
export async function PlaceTiles({ rows }: { rows: PlaceRow[] }) {
  const t = await getTranslations('collector.places')
  const locale = await getLocale()
  const format = await getFormat()
  const widest = Math.max(...rows.map((row) => row.open), 0)
  return (
    <section aria-labelledby="places" className="grid grid-cols-1 gap-2">
      <h2 id="places">{t('title')}</h2>
      <div className="card grid gap-4 rounded-card border border-line bg-surface p-4">
        {groups
          .map(({ name, holds }) => ({ name, tiles: rows.filter(holds) }))
          .filter(({ tiles }) => tiles.length > 0)
          .map(({ name, tiles }) => (
            <section key={name} aria-labelledby={`places-${name}`} className="grid grid-cols-1 gap-2">
              <h3 id={`places-${name}`} className="text-sm font-semibold text-ink-muted">
                {t(name)}
              </h3>
              <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-2">
                {tiles.map((row) => (
                  <li key={row.place_id ?? 0}>
                    <Link
                      prefetch={false}
                      href={listHref({ list: 'open', area: row.place_id ?? 0 })}
                      className={`control grid h-full min-h-target content-between gap-1 rounded-control border px-3 py-2 hover:border-brand ${row.overdue > 0 ? 'border-accent bg-accent-soft' : 'border-line bg-paper'}`}
                    >
                      <span className="leading-snug">{bilingual(row, 'name', locale) ?? t('unknown')}</span>
                      <span>
                        <span className="flex items-baseline justify-between gap-2">
                          <span>
                            <span className="font-bold tabular-nums">{format.number(row.open)}</span>{' '}
                            <span className="text-sm text-ink-muted">{t('open')}</span>
                          </span>
                          {row.overdue > 0 && (
                            <span className="text-sm font-semibold text-accent">
                              {t('overdue', { count: row.overdue })}
                            </span>
                          )}
                        </span>
                        <Bar value={row.open} part={row.overdue} widest={widest} />
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </section>
  )
}
