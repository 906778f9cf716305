import { getTranslations } from 'next-intl/server'

import { Button } from '@/components/ui/Button'
import { TextArea } from '@/components/ui/TextArea'

import { ActFields, type ActFormProps } from './ActFields'

/** More words from the citizen, onto the timeline. */
export async function ReplyForm({ by, errors, kept }: ActFormProps) {
  const [t, sentence] = await Promise.all([getTranslations('complaint.reply'), getTranslations('errors')])
  return (
    <section aria-labelledby="reply" className="grid gap-3 print:hidden">
      <h2 id="reply">{t('title')}</h2>
      <form action="/api/complaints/reply" method="post" className="grid gap-4" noValidate>
        <ActFields by={by} />
        <TextArea
          name="body"
          label={t('body')}
          hint={t('hint')}
          defaultValue={kept?.text}
          error={errors.body && sentence(errors.body)}
          maxLength={2000}
          rows={3}
        />
        <Button variant="secondary">{t('send')}</Button>
      </form>
    </section>
  )
}
