import { getTranslations } from 'next-intl/server'

import { Card } from '@/components/ui/Card'
import { ErrorSummary } from '@/components/ui/ErrorSummary'
import { Notice } from '@/components/ui/Notice'
import type { ComplaintInDetail, Department } from '@/lib/department/schema'
import { acts } from '@/lib/department/schema'
import { officerMay } from '@/lib/department/state'
import type { ErrorCode } from '@/lib/error-codes'

import { Acts } from './Acts'
import { Citizen } from './Citizen'
import { Facts } from './Facts'
import { Photos } from './Photos'
import { Timeline } from './Timeline'

type Props = {
  detail: ComplaintInDetail
  departments: Department[]
  /** `/o/<link>` or `/department/<number>`: what the forms and photos hang on. */
  base: string
  done: string | undefined
  refused: { act: string; values: Record<string, string>; errors: Partial<Record<string, ErrorCode>> }
  full?: boolean
}

/** One complaint, one phone screen: what it is, what to do, whom to ask, what happened. The same by link and after sign-in. */
export async function ComplaintPage({ detail, departments, base, done, refused, full = false }: Props) {
  const t = await getTranslations('officer')
  const sentence = await getTranslations('errors')
  const common = await getTranslations('common')
  const { complaint, events, photos, citizen } = detail
  const told = Object.entries(refused.errors).flatMap(([field, code]) =>
    code ? [[field, sentence(code)] as const] : [],
  )
  const doneAct = acts.find((act) => act === done)
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6 lg:grid-cols-[3fr_2fr]">
      {told.length > 0 && (
        <div className="lg:col-span-2">
          <ErrorSummary
            title={common('errorSummary')}
            errors={told.map(([field, message]) => ({ field: anchorOf(refused.act, field), message }))}
          />
        </div>
      )}
      {doneAct && told.length === 0 && (
        <div className="lg:col-span-2">
          <Notice tone="ok" live title={t(`done.${doneAct}`)} />
        </div>
      )}
      <div className="grid content-start gap-6">
        <Facts complaint={complaint} photos={<Photos base={base} number={complaint.number} photos={photos} />} />
        <section aria-labelledby="acts">
          <h2 id="acts" className="mb-3">
            {t('acts.title')}
          </h2>
          <Acts
            base={base}
            state={complaint.state}
            departments={departments}
            full={full}
            refused={{ ...refused, errors: Object.fromEntries(told) }}
          />
        </section>
      </div>
      <div className="grid content-start gap-6">
        <Card as="section" aria-labelledby="citizen">
          <h2 id="citizen" className="mb-2">
            {t('citizen.title')}
          </h2>
          <Citizen citizen={citizen} base={base} mayReveal={officerMay(complaint.state, 'reveal')} />
        </Card>
        <section aria-labelledby="timeline">
          <h2 id="timeline" className="mb-3">
            {t('timeline.title')}
          </h2>
          <Timeline events={events} />
        </section>
      </div>
    </div>
  )
}

/** Two forms have a field "reason"; a fault of the whole form leads to its heading. */
function anchorOf(act: string, field: string): string {
  if (field === 'form') return 'acts'
  return act === 'hold' && field === 'reason' ? 'hold-reason' : field
}
