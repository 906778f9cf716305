import { getTranslations } from 'next-intl/server'

import { FaceHappy } from '@/components/pictograms/FaceHappy'
import { FaceNeutral } from '@/components/pictograms/FaceNeutral'
import { FaceSad } from '@/components/pictograms/FaceSad'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { RadioTiles } from '@/components/ui/RadioTiles'
import { TextArea } from '@/components/ui/TextArea'
import type { ComplaintStatus } from '@/lib/complaints/answers'

import { ActFields, type ActFormProps } from './ActFields'
import { OfficersReport } from './OfficersReport'

const faces = { satisfied: FaceHappy, partly: FaceNeutral, not_satisfied: FaceSad }
const looks = { satisfied: 'text-ok', partly: 'text-wait', not_satisfied: 'text-stop' }

/** The officer says that it is solved: the citizen says whether it is. */
export async function AnswerForm({ complaint, by, errors, kept }: ActFormProps & { complaint: ComplaintStatus }) {
  const [t, sentence] = await Promise.all([getTranslations('complaint.answer'), getTranslations('errors')])
  return (
    <Card as="section" aria-labelledby="answer" className="grid gap-4 border-2! border-accent!">
      <h2 id="answer">{t('title')}</h2>
      <OfficersReport complaint={complaint} by={by} />
      <form action="/api/complaints/answer" method="post" className="grid gap-4" noValidate>
        <ActFields by={by} />
        <RadioTiles
          name="outcome"
          legend={t('choose')}
          layout="pictures"
          error={errors.outcome && sentence(errors.outcome)}
          defaultValue={kept?.outcome}
          tiles={(['satisfied', 'partly', 'not_satisfied'] as const).map((value) => {
            const Face = faces[value]
            return { value, label: t(value), picture: <Face className={`size-16 ${looks[value]}`} /> }
          })}
        />
        <TextArea
          name="remark"
          label={t('remark')}
          hint={t('remarkHint')}
          defaultValue={kept?.text}
          error={errors.remark && sentence(errors.remark)}
          maxLength={2000}
          rows={2}
        />
        <Button variant="accent" wide>
          {t('send')}
        </Button>
      </form>
    </Card>
  )
}
