import { z } from 'zod'

/** Ways in which a provider fails, chosen by a test or by hand. They live in memory: a restart is a repaired provider. */
export const faultSchema = z.object({
  channel: z.enum(['sms', 'whatsapp']),
  kind: z.enum([
    'down', // 503 at once
    'hang', // no answer for delayMs
    'slow_down', // 429
    'refused', // a permanent error in the answer
    'answer_lost', // the message is taken, the connection breaks before the answer
    'undelivered', // accepted, then a receipt says failed (WhatsApp: 131026, cannot receive)
    'outside_window', // WhatsApp: the 24 hours are over (131047)
    'receipts_late', // receipts come after delayMs
    'receipts_twice',
    'receipts_out_of_order',
    'receipts_never',
  ]),
  number: z.string().optional(),
  /** How many messages it hits; without it, all until cleared. */
  times: z.int().positive().optional(),
  delayMs: z.int().min(0).max(120_000).default(30_000),
})
export type Fault = z.infer<typeof faultSchema>
export type FaultKind = Fault['kind']

export class Faults {
  #list: Fault[] = []

  add(fault: Fault): void {
    this.#list.push(fault)
  }

  clear(): void {
    this.#list = []
  }

  list(): readonly Fault[] {
    return this.#list
  }

  /** The fault that hits this message now, if any; counts it. */
  take(channel: Fault['channel'], number: string, ...kinds: FaultKind[]): Fault | undefined {
    const fault = this.#list.find(
      (one) => one.channel === channel && kinds.includes(one.kind) && (!one.number || one.number === number),
    )
    if (fault?.times !== undefined) {
      fault.times -= 1
      if (fault.times === 0) this.#list = this.#list.filter((one) => one !== fault)
    }
    return fault
  }
}
