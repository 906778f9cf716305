import type { RecordingKind } from '@/lib/recordings/schema'

/** A message that a later page has sent, for its person to see when they come back. `link`: the secret of /t/<link>. */
export type Receipt = { kind: RecordingKind; number: string; link: string | null }

const name = 'recordings-sent'
const listeners = new Set<() => void>()

/** Another tab may have sent it. */
export function onReceipts(listener: () => void): () => void {
  listeners.add(listener)
  globalThis.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    globalThis.removeEventListener('storage', listener)
  }
}

/** As this device keeps them, until each is dismissed. */
export function keptReceipts(): string {
  try {
    return localStorage.getItem(name) ?? '[]'
  } catch {
    return '[]'
  }
}

export function readReceipts(kept = keptReceipts()): Receipt[] {
  return JSON.parse(kept) as Receipt[]
}

export function addReceipt(receipt: Receipt): void {
  write([...readReceipts().filter(({ number }) => number !== receipt.number), receipt])
}

export function dismissReceipt(number: string): void {
  write(readReceipts().filter((receipt) => receipt.number !== number))
}

function write(receipts: Receipt[]): void {
  try {
    localStorage.setItem(name, JSON.stringify(receipts))
  } catch {
    // A browser that keeps nothing has kept no message either.
  }
  for (const listener of listeners) listener()
}
