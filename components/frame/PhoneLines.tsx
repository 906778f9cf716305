import { getTranslations } from 'next-intl/server'

import { openPhoneLines } from '@/lib/directory/phone-lines'

import { PhoneNumbers } from './PhoneNumbers'

export async function PhoneLines() {
  const t = await getTranslations('common.lines')
  return (
    <section aria-labelledby="lines" className="grid content-start gap-3">
      <div>
        <h2 id="lines">{t('title')}</h2>
        <p className="text-sm text-ink-muted">{t('hours')}</p>
      </div>
      <PhoneNumbers lines={await openPhoneLines()} />
    </section>
  )
}
