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
        className="card group flex items-stretch overflow-hidden rounded-card border border-line bg-surface transition-colors hover:border-brand hover:bg-brand-soft"
      >
        <span className="grid w-24 shrink-0 place-items-center bg-brand py-5 text-on-brand [--picto-tone:color-mix(in_oklab,var(--color-on-brand)_30%,var(--color-brand))] dark:bg-brand-soft dark:text-brand dark:[--picto-tone:color-mix(in_oklab,var(--color-brand)_30%,var(--color-brand-soft))] sm:w-36">
          <Picture className="size-16 sm:size-20" />
        </span>
        <span className="grid min-w-0 flex-1 content-center px-4 py-3 sm:px-6">
          <span className="text-lg font-bold">{t(`doors.${door}.word`)}</span>
          <span lang={other} className="text-ink-muted">
            {inOther(`doors.${door}.word`)}
          </span>
          <span className="mt-1 hidden text-sm text-ink-muted sm:block">{t(`doors.${door}.says`)}</span>
        </span>
        <span className="grid place-items-center pr-4 text-brand sm:pr-6">
          <Arrow className="size-6 motion-safe:transition-transform motion-safe:group-hover:translate-x-1 sm:size-8" />
        </span>
      </a>
    </li>
  )
}
