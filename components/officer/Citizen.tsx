import { getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Select } from '@/components/ui/Select'
import type { ComplaintInDetail } from '@/lib/department/schema'

import { ActForm } from './ActForm'

/** How to reach the citizen: masked, until the officer says why. */
export async function Citizen({
  citizen,
  base,
  mayReveal,
}: {
  citizen: ComplaintInDetail['citizen']
  base: string
  mayReveal: boolean
}) {
  const t = await getTranslations('officer.citizen')
  if (!citizen?.phone) return <p className="text-ink-muted">{citizen?.prefersSign ? t('sign') : t('none')}</p>
  return (
    <div className="grid gap-3">
      {citizen.prefersSign && <p>{t('sign')}</p>}
      {citizen.revealed && <p className="font-semibold">{citizen.name ?? t('noName')}</p>}
      <p>
        {t('phone')}: <span className="font-mono font-semibold whitespace-nowrap">{citizen.phone}</span>
      </p>
      {citizen.revealed && !citizen.prefersSign && (
        <LinkButton href={`tel:${citizen.phone}`} variant="secondary">
          {t('call')}
        </LinkButton>
      )}
      {!citizen.revealed && mayReveal && (
        <details>
          <summary className="flex min-h-target w-fit cursor-pointer items-center text-brand underline">
            {t('reveal')}
          </summary>
          <ActForm base={base} act="reveal">
            <Select
              name="reason"
              id="reveal-reason"
              label={t('why')}
              hint={t('whyHint')}
              options={(['place', 'visit', 'result'] as const).map((reason) => ({
                value: t(`reasons.${reason}`),
                label: t(`reasons.${reason}`),
              }))}
            />
            <Button variant="secondary">{t('reveal')}</Button>
          </ActForm>
        </details>
      )}
    </div>
  )
}
