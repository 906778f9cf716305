import { getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { TextArea } from '@/components/ui/TextArea'

import { ActFields, type ActFormProps } from './ActFields'

/** "This is not solved", for thirty days after closing. */
export async function DisputeForm({ by, errors, kept }: ActFormProps) {
  const [t, sentence] = await Promise.all([getTranslations('complaint.dispute'), getTranslations('errors')])
  return (
    <Card as="section" aria-labelledby="dispute" className="grid gap-3">
      <h2 id="dispute">{t('title')}</h2>
      <p>{t('says')}</p>
      <form action="/api/complaints/dispute" method="post" className="grid gap-4" noValidate>
        <ActFields by={by} />
        <TextArea
          name="remark"
          label={t('remark')}
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
