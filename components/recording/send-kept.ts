import { listKept, toSend } from './kept'
import { MessageSender } from './MessageSender'

/** What was sent without a network goes now, on whichever page the person is. What is refused stays, for the page where it was recorded to say so. */
export async function sendKept(): Promise<void> {
  const waiting = (await listKept()).flatMap((kept) => (kept.sent ? [{ kept, phone: kept.sent.phone }] : []))
  for (const { kept, phone } of waiting) {
    const found = await MessageSender.resume(kept, () => undefined)
    // Another tab is at it; should that be closed, the next page sends it.
    if (found === 'elsewhere') return
    await found?.sender.finish(phone)
  }
  localStorage.removeItem(toSend)
}
