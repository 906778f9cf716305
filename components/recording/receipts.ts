import { thisDevice } from '@/components/browser/store'
import { useStored } from '@/components/browser/useStored'
import type { RecordingKind } from '@/lib/recordings/schema'

/** A message that a later page has sent, for its person to see when they come back. `link`: the secret of /t/<link>. */
export type Receipt = { kind: RecordingKind; number: string; link: string | null }

const name = 'recordings-sent'

/** As this device keeps them, until each is dismissed. */
const readReceipts = (): Receipt[] => receiptsIn(thisDevice.read(name))
const write = (receipts: Receipt[]): void => thisDevice.write(name, JSON.stringify(receipts))

/** Another tab may have sent it. */
export function useReceipts(): Receipt[] {
  return receiptsIn(useStored(thisDevice, name))
}

export function addReceipt(receipt: Receipt): void {
  write([...readReceipts().filter(({ number }) => number !== receipt.number), receipt])
}

export function dismissReceipt(number: string): void {
  write(readReceipts().filter((receipt) => receipt.number !== number))
}

function receiptsIn(kept: string | null): Receipt[] {
  return JSON.parse(kept ?? '[]') as Receipt[]
}
