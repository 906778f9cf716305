import { getTranslations } from 'next-intl/server'

import { Stations } from '@/components/ui/Stations'

const steps = ['registered', 'assigned', 'in_progress', 'resolved', 'closed'] as const

/** The line of the register, told in general: the same line that each complaint shows with its dates. */
export async function WayOfComplaint() {
  const t = await getTranslations('help.next')
  return (
    <section aria-labelledby="next" className="grid gap-4">
      <h2 id="next">{t('title')}</h2>
      <Stations
        label={t('title')}
        stations={steps.map((step) => ({
          key: step,
          label: t(`${step}.word`),
          note: t(`${step}.says`),
          state: 'done',
        }))}
      />
    </section>
  )
}
