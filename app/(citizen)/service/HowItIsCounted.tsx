import { getTranslations } from 'next-intl/server'

import type { ServiceMode } from '@/lib/service/schema'

const parts = ['calls', 'wait', 'readable', 'drops', 'few'] as const

/** What each figure means and where it comes from: numbers without that prove nothing. */
export async function HowItIsCounted({ mode }: { mode: ServiceMode }) {
  const t = await getTranslations('service.how')
  return (
    <section aria-labelledby="how" className="grid gap-2">
      <h2 id="how">{t('title')}</h2>
      <ul className="grid list-disc gap-2 pl-6">
        {parts
          .filter((part) => mode === 'sign' || part !== 'readable')
          .map((part) => (
            <li key={part}>{t(part)}</li>
          ))}
      </ul>
    </section>
  )
}
