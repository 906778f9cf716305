import { getLocale, getTranslations } from 'next-intl/server'

import { FormArea, FormSelect } from '@/components/form/fields'
import { RoomForm } from '@/components/form/RoomForm'
import { Button } from '@/components/ui/Button'
import { ClientMessages } from '@/lib/i18n/ClientMessages'
import type { Complaint } from '@/lib/insights/answers'

/** The Collector's word to the officer: on the timeline, where the citizen reads it too, and on the officer's WhatsApp at once. */
export async function DirectForm({ complaint }: { complaint: Complaint }) {
  const t = await getTranslations('collector.direct')
  const locale = await getLocale()
  const canMove = !['on_hold', 'resolved'].includes(complaint.state) && complaint.desks.length > 0
  const desks = complaint.desks.map((desk) => ({
    value: String(desk.id),
    label: `L${desk.level} · ${desk[`title_${locale}`] ?? ''}`,
  }))
  return (
    <section
      aria-labelledby="direct"
      className="card grid gap-2 rounded-card border border-line bg-surface p-4 print:hidden"
    >
      <h2 id="direct">{t('title')}</h2>
      <ClientMessages namespaces={['common', 'errors']}>
        <RoomForm
          action={`/collector/complaints/${complaint.number}/direct`}
          done={t('done')}
          className="grid grid-cols-1 gap-3"
        >
          {/* A new key for each word: the same form sent twice is one word. */}
          <input type="hidden" name="idempotency_key" value={crypto.randomUUID()} />
          <FormArea name="remark" label={t('remark')} hint={t('hint')} rows={3} maxLength={2000} required />
          {canMove && <FormSelect name="desk_id" label={t('desk')} placeholder={t('stays')} options={desks} />}
          <Button>{t('send')}</Button>
        </RoomForm>
      </ClientMessages>
    </section>
  )
}
