import { getTranslations } from 'next-intl/server'

import { Tag, type Tone } from '@/components/ui/Tag'
import type { ComplaintStatus } from '@/lib/complaints/answers'
import { getFormat } from '@/lib/i18n/get-format'

const templates = [
  'complaint_registered',
  'complaint_accepted',
  'complaint_transferred',
  'complaint_on_hold',
  'complaint_resolved',
  'complaint_reopened',
  'complaint_closed',
  'complaint_answered',
  'call_link',
  'call_back',
] as const
const channels = ['sms', 'whatsapp', 'push'] as const
const states: Record<string, { key: 'queued' | 'accepted' | 'delivered' | 'read' | 'failed'; tone: Tone }> = {
  queued: { key: 'queued', tone: 'wait' },
  accepted: { key: 'accepted', tone: 'neutral' },
  delivered: { key: 'delivered', tone: 'ok' },
  read: { key: 'read', tone: 'ok' },
  failed: { key: 'failed', tone: 'stop' },
}

/** What the citizen was told, and whether it arrived. */
export async function MessagesSent({ messages }: { messages: ComplaintStatus['messages'] }) {
  const [t, format] = await Promise.all([getTranslations('complaint.messages'), getFormat()])
  return (
    <section aria-labelledby="messages" className="grid gap-2">
      <h2 id="messages">{t('title')}</h2>
      {messages.length === 0 && <p className="text-ink-muted">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {messages.map(({ id, template, channel, state, at }) => {
          const told = states[state]
          const by = channels.find((one) => one === channel)
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span>
                {t(`templates.${templates.find((one) => one === template) ?? 'other'}`)}
                <span className="block text-sm text-ink-muted">
                  {by && t(`channels.${by}`)} · {format.moment(at)}
                </span>
              </span>
              {told && <Tag tone={told.tone}>{t(`states.${told.key}`)}</Tag>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
