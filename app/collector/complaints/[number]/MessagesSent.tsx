import { getTranslations } from 'next-intl/server'

import { Tag, type Tone } from '@/components/ui/Tag'
import { getFormat } from '@/lib/i18n/get-format'
import type { Complaint } from '@/lib/insights/answers'

const tones: Record<Complaint['messages'][number]['state'], Tone> = {
  queued: 'neutral',
  accepted: 'neutral',
  delivered: 'ok',
  read: 'ok',
  failed: 'stop',
}

/** Who was told what, and whether it arrived. Accepted by the provider is not delivered. */
export async function MessagesSent({ messages }: { messages: Complaint['messages'] }) {
  const t = await getTranslations('collector.complaint')
  const format = await getFormat()
  if (messages.length === 0) return null
  return (
    <section aria-labelledby="messages" className="grid grid-cols-1 gap-2">
      <h2 id="messages">{t('messages')}</h2>
      <ul className="card grid rounded-card border border-line bg-surface">
        {messages.map((message) => (
          <li key={message.id} className="grid gap-1 border-t border-line px-4 py-2 first:border-t-0">
            <p className="flex flex-wrap items-center justify-between gap-2">
              <span>
                <span className="font-semibold">{t(`recipients.${message.recipient}`)}</span> ·{' '}
                {t(`channels.${message.channel}`)}
              </span>
              <Tag tone={tones[message.state]}>{t(`delivery.${message.state}`)}</Tag>
            </p>
            <p className="text-sm text-ink-muted">
              <time dateTime={message.at}>{format.moment(message.at)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
