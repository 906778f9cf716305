import { getLocale, getTranslations } from 'next-intl/server'

import { Clip } from '@/components/isl/Clip'
import { FaceHappy } from '@/components/pictograms/FaceHappy'
import { FaceSad } from '@/components/pictograms/FaceSad'
import { Question } from '@/components/pictograms/Question'
import { Card } from '@/components/ui/Card'
import type { ComplaintStatus } from '@/lib/complaints/answers'
import { listClips } from '@/lib/isl/isl'

import { ActFields } from './ActFields'
import type { OpenedBy } from './ComplaintPage'
import { OfficersReport } from './OfficersReport'

const pictures = { satisfied: FaceHappy, not_satisfied: FaceSad }
const looks = { satisfied: 'border-ok text-ok', not_satisfied: 'border-stop text-stop' }

/** "Is it solved?" as two pictures, each an answer by itself: for who signs or speaks, and need not read. */
export async function AnswerByPicture({ complaint, by }: { complaint: ComplaintStatus; by: OpenedBy }) {
  const [t, locale] = await Promise.all([getTranslations('complaint.film'), getLocale()])
  const clip = (await listClips(locale))['answer-solved']
  return (
    <Card as="section" aria-labelledby="solved" className="grid gap-4 border-2! border-accent!">
      <h2 id="solved" className="flex items-center gap-3">
        <Question className="size-12 text-accent" />
        {t('question')}
      </h2>
      <OfficersReport complaint={complaint} by={by} />
      {clip && <Clip clip={clip} label={t('question')} />}
      <form action="/api/complaints/answer" method="post" className="grid grid-cols-2 gap-3">
        <ActFields by={by} />
        {(['satisfied', 'not_satisfied'] as const).map((outcome) => {
          const Face = pictures[outcome]
          return (
            <button
              key={outcome}
              name="outcome"
              value={outcome}
              className={`control grid justify-items-center gap-2 rounded-card border-2 bg-surface p-4 text-lg font-bold hover:bg-brand-soft ${looks[outcome]}`}
            >
              <Face className="size-24" />
              {t(outcome === 'satisfied' ? 'solved' : 'unsolved')}
            </button>
          )
        })}
      </form>
    </Card>
  )
}
