import type { Fault } from './faults.ts'
import type { Message, Status } from './phones.ts'

export type Receipt = { status: Status | 'sent'; afterMs: number; error?: number }

/** Which receipts a message brings, and when: in the good case one step after the other, else as the fault says. */
export function receiptsFor(message: Message, fault: Fault | undefined): Receipt[] {
  const good: Receipt[] = [
    { status: 'sent', afterMs: 50 },
    { status: 'delivered', afterMs: 250 },
  ]
  switch (fault?.kind) {
    case 'undelivered':
      return [{ status: 'failed', afterMs: 250, error: message.channel === 'whatsapp' ? 131_026 : 27 }]
    case 'outside_window':
      return [{ status: 'failed', afterMs: 100, error: 131_047 }]
    case 'receipts_late':
      return good.map((receipt) => ({ ...receipt, afterMs: receipt.afterMs + fault.delayMs }))
    case 'receipts_twice':
      return good.flatMap((receipt) => [receipt, { ...receipt, afterMs: receipt.afterMs + 100 }])
    case 'receipts_out_of_order':
      return [
        { status: 'delivered', afterMs: 50 },
        { status: 'sent', afterMs: 400 },
      ]
    case 'receipts_never':
      return []
    default:
      return good
  }
}
