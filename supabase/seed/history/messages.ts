import { fictionalPhone } from '../people.ts'
import type { Chance } from '../random.ts'
import type { Story } from './story.ts'
import { hour, later, minute } from './time.ts'
import type { Telling } from './told.ts'

type Row = Record<string, unknown>
type Ledger = { messages: Row[]; receipts: Row[] }

/** The ledger of what was told: everything was handed over, most of it arrived, a little failed and went out again by SMS. */
export function messagesOf(chance: Chance, now: Date, stories: Story[]): Ledger {
  const ledger: Ledger = { messages: [], receipts: [] }
  for (const story of stories) for (const telling of story.tellings) tell(chance, now, story, telling, ledger)
  return ledger
}

function tell(chance: Chance, now: Date, story: Story, telling: Telling, ledger: Ledger): void {
  const isToStaff = telling.to !== 'citizen'
  const message = post(chance, now, story, telling, isToStaff ? 'whatsapp' : 'sms', null, ledger)
  if (message['state'] === 'failed' && isToStaff) {
    post(chance, now, story, { ...telling, at: later(telling.at, 2 * minute) }, 'sms', message['id'], ledger)
  }
}

function post(
  chance: Chance,
  now: Date,
  story: Story,
  telling: Telling,
  channel: 'sms' | 'whatsapp',
  fallbackOf: unknown,
  ledger: Ledger,
): Row {
  const { citizen } = story.draft
  const id = uuid(chance)
  const steps = journey(chance, now, telling.at, channel)
  const failure = steps.find(({ state }) => state === 'failed')
  const timeOf = (state: string) => steps.find((step) => step.state === state)?.at ?? null
  const message: Row = {
    id,
    recipient: telling.to === 'citizen' ? 'citizen' : 'staff',
    citizen_id: telling.to === 'citizen' ? (citizen?.id ?? null) : null,
    staff_id: telling.to === 'citizen' ? null : telling.to,
    address: telling.to === 'citizen' ? citizen?.phone : fictionalPhone('staff', telling.to),
    channel,
    template_key: telling.key,
    locale: telling.to === 'citizen' ? (citizen?.locale ?? 'hi') : 'hi',
    params: telling.params,
    complaint_id: story.draft.id,
    state: steps.at(-1)?.state ?? 'accepted',
    attempts: 1,
    provider_id: `${channel}-${id}`,
    error_code: failure ? '131026' : null,
    fallback_of: fallbackOf,
    created_at: telling.at,
    accepted_at: timeOf('accepted'),
    delivered_at: timeOf('delivered'),
    read_at: timeOf('read'),
    failed_at: timeOf('failed'),
  }
  ledger.messages.push(message)
  for (const step of steps)
    ledger.receipts.push({
      message_id: id,
      state: step.state,
      error_code: step.state === 'failed' ? message['error_code'] : null,
      at: step.at,
    })
  return message
}

/** Handed over within seconds; delivered in minutes, hours when the phone was off; WhatsApp is read, SMS does not tell. */
function journey(chance: Chance, now: Date, from: Date, channel: 'sms' | 'whatsapp'): { state: string; at: Date }[] {
  const accepted = later(from, chance.between(1, 8) * 1000)
  const arrived = later(accepted, chance.happens(0.9) ? chance.between(2, 120) * 1000 : chance.between(0.2, 9) * hour)
  const steps = [{ state: 'accepted', at: accepted }]
  if (channel === 'whatsapp' && chance.happens(0.02)) steps.push({ state: 'failed', at: later(accepted, 20_000) })
  else {
    steps.push({ state: 'delivered', at: arrived })
    if (channel === 'whatsapp' && chance.happens(0.85))
      steps.push({ state: 'read', at: later(arrived, chance.between(0.5, 240) * minute) })
  }
  return steps.filter(({ at }, i) => i === 0 || at <= now)
}

export function uuid(chance: Chance): string {
  const hex = Array.from({ length: 32 }, () => chance.whole(0, 15).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
