import { getLocale, getTranslations } from 'next-intl/server'

import { Card } from '@/components/ui/Card'
import { TextLink } from '@/components/ui/TextLink'
import { readKind, readPlace } from '@/lib/directory/lookup'
import type { Draft } from '@/lib/filing/draft'
import { bilingual } from '@/lib/i18n/bilingual'

/** What is about to be sent, each line with the way back to its question. */
export async function Summary({ draft }: { draft: Draft }) {
  const [t, locale, kind, place] = await Promise.all([
    getTranslations('file.who'),
    getLocale(),
    readKind(draft.category),
    readPlace(draft.place),
  ])
  const where = [place && bilingual(place, 'name', locale), draft.landmark, draft.latitude && t('placePoint')]
    .filter(Boolean)
    .join(' · ')
  const rows = [
    { key: 'text', says: draft.text, href: '/file' },
    { key: 'kind', says: kind ? bilingual(kind, 'name', locale) : t('kindNone'), href: '/file#category' },
    ...(draft.photo ? [{ key: 'photo', says: t('photoOne'), href: '/file#photo' } as const] : []),
    { key: 'place', says: where || t('placeNone'), href: '/file/where' },
  ] as const
  return (
    <Card as="section" aria-labelledby="check">
      <h2 id="check">{t('check')}</h2>
      <dl className="mt-2 divide-y divide-line">
        {rows.map(({ key, says, href }) => (
          <div key={key} className="grid grid-cols-[1fr_auto] gap-x-4 py-1">
            <dt className="pt-2 text-sm text-ink-muted">{t(key)}</dt>
            <dd className="row-span-2">
              <TextLink href={href}>
                {t('change')}
                <span className="sr-only">: {t(key)}</span>
              </TextLink>
            </dd>
            <dd className="line-clamp-4 pb-2 whitespace-pre-line">{says}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
