import { freed } from './claim'
import { type Kept, listKept, noteAllSent } from './kept'
import { MessageSender } from './MessageSender'
import { addReceipt } from './receipts'

/** What was sent or thrown away without a network goes now, on whichever page the person is. What is refused stays, for the page where it was recorded to say so. */
export async function sendKept(): Promise<void> {
  const all = await listKept()
  await sayDiscarded(all)
  for (const kept of all) {
    if (kept.wish?.do !== 'send') continue
    const found = await MessageSender.resume(kept, () => undefined)
    if (found === 'elsewhere') {
      // Another tab is at it. Should that be closed, this one looks anew at what is left.
      await freed(kept.key)
      return sendKept()
    }
    const finished = await found?.sender.finish(kept.wish.phone)
    if (!finished?.ok || kept.about.purpose !== 'message') continue
    const { kind, number, link } = finished.value
    if (number !== null) addReceipt({ kind, number, link: link ?? null })
  }
  // Another tab may have sent or thrown away one meanwhile: that goes when a page is opened next.
  const isAll = (await listKept()).every(({ key, wish }) => !wish || all.some((one) => one.key === key && one.wish))
  if (isAll) noteAllSent()
}

/** What was thrown away in a page before this one, said until the server has heard it. */
export async function sayDiscarded(all: Kept[]): Promise<void> {
  await Promise.all(all.filter(({ wish }) => wish?.do === 'discard').map(async (kept) => MessageSender.discard(kept)))
}
