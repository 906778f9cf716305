import { type Channel, type MessageState, messageStates } from '../channels/schema.ts'

/**
 * A receipt raises a message's state or leaves it: the states are ordered queued < accepted < failed < delivered < read.
 * Receipts may so come late, twice and in any order and the end is the same. A proof of delivery outweighs a report of
 * failure, never the other way round. The same rule is `record_receipt` in SQL.
 */
export function raise(state: MessageState, receipt: MessageState): MessageState {
  return messageStates.indexOf(receipt) > messageStates.indexOf(state) ? receipt : state
}

const waits: Record<Channel, readonly number[]> = {
  // WhatsApp and push have another channel behind them, so they give up within a minute.
  whatsapp: [2, 8, 30],
  push: [2, 8],
  // Behind SMS there is only a person with a telephone: keep trying for about three hours.
  sms: [2, 8, 30, 120, 600, 1800, 7200],
}

/** How long to wait after the n-th try in vain, in seconds; null: this channel is given up. */
export function waitSeconds(channel: Channel, attempt: number): number | null {
  return waits[channel][attempt - 1] ?? null
}
