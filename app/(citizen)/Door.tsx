import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentType } from 'react'

import { Arrow } from '@/components/pictograms/Arrow'
import type { PictogramProps } from '@/components/pictograms/Pictogram'
import { otherLocale } from '@/lib/i18n/locales'

type Props = { href: string; door: 'sign' | 'talk' | 'write'; picture: ComponentType<PictogramProps> }

/** A way in, as a tile of the whole width. A plain link: it must open at the first tap, script or not. */
export async function Door({ href, door, picture: Picture }: Props) {
  const other = otherLocale(await getLocale())
  const t = await getTranslations('home')
  const inOther = await getTranslations({ locale: other, namespace: 'home' })
  return (
    <li>
      <a
        href={href}
        className="card group flex items-center gap-4 rounded-card border border-line bg-surface p-3 transition-colors hover:border-brand hover:bg-brand-soft sm:gap-6 sm:p-4"
      >
        <span className="grid size-20 shrink-0 place-items-center rounded-control bg-brand-soft text-brand group-hover:bg-surface sm:size-24">
          <Picture className="size-14 sm:size-16" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block text-lg font-bold">{t(`doors.${door}.word`)}</span>
          <span lang={other} className="block text-ink-muted">
            {inOther(`doors.${door}.word`)}
          </span>
          <span className="mt-1 hidden text-sm text-ink-muted sm:block">{t(`doors.${door}.says`)}</span>
        </span>
        <Arrow className="size-6 text-brand motion-safe:transition-transform motion-safe:group-hover:translate-x-1" />
      </a>
    </li>
  )
}
