import { useMessages, useTranslations } from 'next-intl'

import { Film } from '@/components/recording/Film'
import { Card } from '@/components/ui/Card'
import type { DeskComplaint } from '@/lib/desk/answers'
import { useFormat } from '@/lib/i18n/use-format'

/** What was signed or spoken about this complaint, by the citizen and by us. */
export function SignedAndSpoken({ recordings }: Pick<DeskComplaint, 'recordings'>) {
  const t = useTranslations('desk.recordings')
  const { sign } = useMessages()
  const format = useFormat()
  if (recordings.length === 0) return null
  return (
    <Card as="section" className="grid gap-3" aria-labelledby="recordings">
      <h3 id="recordings" className="text-lg font-semibold">
        {t('title')}
      </h3>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-3">
        {recordings.map((one) => (
          <li key={one.id} className="grid gap-1">
            <span className="text-sm">
              <span className="font-semibold">{t(one.purpose)}</span>{' '}
              <time dateTime={one.at} className="text-ink-muted">
                {format.moment(one.at)}
              </time>
            </span>
            <Film recording={one} label={t(one.purpose)} words={sign.film} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
