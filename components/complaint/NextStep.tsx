import { clsx } from 'clsx'
import { getLocale, getTranslations } from 'next-intl/server'

import { Clock } from '@/components/pictograms/Clock'
import { Office } from '@/components/pictograms/Office'
import { Card } from '@/components/ui/Card'
import { Notice } from '@/components/ui/Notice'
import type { ComplaintStatus } from '@/lib/complaints/answers'
import { type ComplaintState, nextStep, raiseOf } from '@/lib/complaints/state'
import { bilingual } from '@/lib/i18n/bilingual'
import { getFormat } from '@/lib/i18n/get-format'

/** Who has it now, what comes next, and by when: both clocks while they run. */
export async function NextStep({ complaint, now }: { complaint: ComplaintStatus; now: Date }) {
  const [t, locale, format] = await Promise.all([getTranslations('complaint'), getLocale(), getFormat()])
  const { state, department, level, promiseDueAt, guaranteeDueAt, heldUntil } = complaint
  const isRunning = !['resolved', 'closed', 'not_actionable', 'merged'].includes(state)
  const isHeld = state === 'on_hold'
  const isLate = (at: string) => !isHeld && new Date(at) < now
  const stop = stops[state]
  const reason = stop && complaint.events.findLast(({ kind }) => kind === stop)?.remark
  const raise = isRunning ? raiseOf(complaint.events) : null
  return (
    <Card as="section" aria-labelledby="next" className="grid gap-4">
      <h2 id="next">{t('nextTitle')}</h2>
      <p>{t(`next.${nextStep(state, complaint.closedAs)}`)}</p>
      {reason && (
        <blockquote className="border-l-[3px] border-line-strong pl-4 whitespace-pre-line">{reason}</blockquote>
      )}
      {raise && (
        <Notice tone="wait" title={t(`raised.${raise.because}`, { date: format.date(raise.at) })}>
          {level > 1 && <p>{t('raised.higher', { officer: t(`withLevel.${levelKey(level)}`) })}</p>}
        </Notice>
      )}
      {isRunning && (
        <div className="grid gap-4 sm:grid-cols-2">
          {department && (
            <div className="flex gap-3">
              <Office className="size-10 text-brand" />
              <dl>
                <dt className="text-sm text-ink-muted">{t('with')}</dt>
                <dd className="font-semibold">{bilingual(department, 'name', locale)}</dd>
                <dd>{t(`withLevel.${levelKey(level)}`)}</dd>
              </dl>
            </div>
          )}
          <div className="flex gap-3">
            <Clock className="size-10 text-brand" />
            <dl>
              <dt className="text-sm text-ink-muted">{t('promise')}</dt>
              <dd className={clsx('font-semibold', isLate(promiseDueAt) && 'text-accent')}>
                {isHeld && heldUntil
                  ? t('heldUntil', { date: format.date(heldUntil) })
                  : t(isLate(promiseDueAt) ? 'promiseLate' : 'promiseBy', { date: format.date(promiseDueAt) })}
              </dd>
              {guaranteeDueAt && (
                <>
                  <dt className="mt-1 text-sm text-ink-muted">{t('guarantee')}</dt>
                  <dd className={clsx(isLate(guaranteeDueAt) && 'text-accent')}>
                    {t(isLate(guaranteeDueAt) ? 'guaranteeLate' : 'promiseBy', {
                      date: format.date(guaranteeDueAt),
                    })}
                  </dd>
                </>
              )}
            </dl>
          </div>
        </div>
      )}
    </Card>
  )
}

/** The act that stopped the work, and told why. */
const stops: Partial<Record<ComplaintState, string>> = { on_hold: 'held', not_actionable: 'declared_not_actionable' }

const levels = ['1', '2', '3', '4'] as const

function levelKey(level: number) {
  return levels[level - 1] ?? '1'
}
