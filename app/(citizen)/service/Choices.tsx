import { clsx } from 'clsx'
import { getTranslations } from 'next-intl/server'

import { type ServiceMode, serviceHref } from '@/lib/service/schema'

type Props = { mode: ServiceMode; day: string; today: string }

const look = 'flex min-h-target items-center rounded-control border px-4'

/** Sign or voice, and one day before or after: plain links, which work without scripts. */
export async function Choices({ mode, day, today }: Props) {
  const t = await getTranslations('service')
  const isToday = day === today
  const other = (days: number) => dayAfter(day, days)
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-3 print:hidden">
      <nav aria-label={t('mode.label')} className="flex gap-2">
        {(['sign', 'voice'] as const).map((one) => (
          <a
            key={one}
            href={serviceHref({ mode: one, ...(!isToday && { day }) })}
            aria-current={one === mode ? 'page' : undefined}
            className={clsx(
              look,
              one === mode ? 'border-brand bg-brand-soft font-semibold text-brand' : 'border-line-strong bg-surface',
            )}
          >
            {t(`mode.${one}`)}
          </a>
        ))}
      </nav>
      <nav aria-label={t('days.label')} className="flex flex-wrap gap-2">
        <a href={serviceHref({ mode, day: other(-1) })} className={clsx(look, 'border-line-strong bg-surface')}>
          {t('days.before')}
        </a>
        {!isToday && (
          <>
            <a
              href={serviceHref({ mode, ...(other(1) !== today && { day: other(1) }) })}
              className={clsx(look, 'border-line-strong bg-surface')}
            >
              {t('days.after')}
            </a>
            <a href={serviceHref({ mode })} className={clsx(look, 'border-line-strong bg-surface')}>
              {t('days.today')}
            </a>
          </>
        )}
      </nav>
    </div>
  )
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
