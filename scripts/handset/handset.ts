import { setTimeout as sleep } from 'node:timers/promises'

import type { Fault, Faults } from './faults.ts'
import type { HttpError } from './http.ts'
import type { People } from './people.ts'
import type { Channel, Message } from './phones.ts'
import type { Store } from './store.ts'
import type { Webhooks } from './webhooks.ts'

export type Settings = {
  smsApiKey: string
  smsSenderId: string
  smsEntityId: string
  whatsappToken: string
  whatsappPhoneNumberId: string
  vapidPublicKey: string
  appUrl: string
  baseUrl: string
}

export type Handset = { settings: Settings; store: Store; faults: Faults; webhooks: Webhooks; people: People }

/** Throws what a failing provider answers; returns when it does not fail. */
export async function meetFault(
  { faults }: Handset,
  channel: Channel,
  number: string,
  answers: Record<'down' | 'slow_down' | 'refused', HttpError>,
): Promise<void> {
  const fault = faults.take(channel, number, 'down', 'hang', 'slow_down', 'refused')
  if (!fault) return
  if (fault.kind === 'hang') {
    await sleep(fault.delayMs, undefined, { ref: false })
    throw answers.down
  }
  if (fault.kind === 'down' || fault.kind === 'slow_down' || fault.kind === 'refused') throw answers[fault.kind]
}

/** Puts an accepted message on the phone (or fails to); returns the fault that its receipts are to show. */
export function accepted(
  { store, faults }: Handset,
  message: Message & { channel: Channel },
  force?: Fault,
): Fault | undefined {
  const fault =
    force ??
    faults.take(
      message.channel,
      message.number,
      'undelivered',
      'outside_window',
      'receipts_late',
      'receipts_twice',
      'receipts_out_of_order',
      'receipts_never',
    )
  const failed = fault?.kind === 'undelivered' || fault?.kind === 'outside_window'
  store.write(
    { type: 'message', message },
    {
      type: 'status',
      id: message.id,
      status: failed ? 'failed' : 'delivered',
      ...(failed ? { error: fault.kind === 'outside_window' ? 131_047 : 131_026 } : {}),
    },
  )
  return fault
}
