import { thisDevice } from '@/components/browser/store'
import type { RecordingAbout, RecordingKind } from '@/lib/recordings/schema'

/** A recording as this phone keeps it until it has arrived: through a lost network, a closed page, an empty battery. */
export type Kept = {
  key: string
  kind: RecordingKind
  mimeType: string
  about: RecordingAbout
  at: number
  /** What its person decided. "Send" goes by itself when it can; that it is thrown away is said until the server has heard it. */
  wish: { do: 'send'; phone: string } | { do: 'discard' } | null
}

/** One take of a call's recording, as the interpreter's computer keeps what of it has not arrived. */
export type KeptTake = { key: string; recordingId: string; mimeType: string; at: number }

/** `at`: when it was recorded. */
type KeptPart = { part: number; bytes: ArrayBuffer; at: number }

const longestDays = 30

const toSend = 'recordings-to-send'

/** Every page of the citizens' looks: only when there is something does it load what sends. */
export function hasToSend(): boolean {
  return thisDevice.read(toSend) !== null
}

export function noteAllSent(): void {
  thisDevice.write(toSend, null)
}

/** A new recording, from its first moment on; or what its person decided, which waits for the network. Nothing that is thrown away stays. */
export async function keep(recording: Kept | KeptTake): Promise<void> {
  await within('readwrite', (stores) => {
    const wish = isTake(recording) ? null : recording.wish
    if (wish) thisDevice.write(toSend, '1')
    if (wish?.do === 'discard') stores('parts').delete(rangeOf(recording.key))
    return stores('recordings').put(recording)
  })
}

/** Bytes, not a Blob: older Safari loses Blobs that it keeps. → is it kept? */
export async function keepPart(key: string, part: number, bytes: ArrayBuffer, at: number): Promise<boolean> {
  return (await within('readwrite', (stores) => stores('parts').put({ key, part, bytes, at }))) !== null
}

export async function partsOf(key: string): Promise<KeptPart[]> {
  return (await within<KeptPart[]>('readonly', (stores) => stores('parts').getAll(rangeOf(key)))) ?? []
}

export async function forgetPart(key: string, part: number): Promise<void> {
  await within('readwrite', (stores) => stores('parts').delete([key, part]))
}

export async function listKept(): Promise<Kept[]> {
  return (await listAll()).filter((one): one is Kept => !isTake(one))
}

export async function listTakes(): Promise<KeptTake[]> {
  return (await listAll()).filter(isTake)
}

const isTake = (one: Kept | KeptTake): one is KeptTake => 'recordingId' in one

/** The oldest first; what has lain here for a month is thrown away. */
async function listAll(): Promise<(Kept | KeptTake)[]> {
  const all = (await within<(Kept | KeptTake)[]>('readonly', (stores) => stores('recordings').getAll())) ?? []
  const [old, kept] = [all.filter(isOld), all.filter((one) => !isOld(one))]
  await Promise.all(old.map(async ({ key }) => forget(key)))
  return kept.toSorted((one, other) => one.at - other.at)
}

const isOld = ({ at }: { at: number }): boolean => Date.now() - at > longestDays * 24 * 3600 * 1000

export async function forget(key: string): Promise<void> {
  await within('readwrite', (stores) => {
    stores('parts').delete(rangeOf(key))
    return stores('recordings').delete(key)
  })
}

const rangeOf = (key: string): IDBKeyRange => IDBKeyRange.bound([key, 0], [key, Infinity])

type Stores = (name: 'recordings' | 'parts') => IDBObjectStore

/** Null when this browser keeps nothing (a private window, a full phone): then the page's own memory must do. */
async function within<T>(mode: IDBTransactionMode, act: (stores: Stores) => IDBRequest): Promise<T | null> {
  try {
    const database = await opened()
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(['recordings', 'parts'], mode)
      const request = act((name) => transaction.objectStore(name))
      transaction.addEventListener('complete', () => {
        database.close()
        resolve(request.result as T)
      })
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Nothing could be kept.')))
    })
  } catch {
    return null
  }
}

async function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sunwai-recordings', 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('recordings', { keyPath: 'key' })
      request.result.createObjectStore('parts', { keyPath: ['key', 'part'] })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('Nothing can be kept here.')))
  })
}
