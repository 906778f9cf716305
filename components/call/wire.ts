import { type WireMessage, wireMessage } from '@/lib/calls/room/wire'

/** Under this name the pages of a call speak to each other over the room's data channel. */
export const topic = 'sunwai'

export function toWire(message: WireMessage): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(message))
}

/** Null for what is not ours: a newer page of the other side may say more than we understand. */
export function fromWire(bytes: Uint8Array): WireMessage | null {
  try {
    return wireMessage.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch {
    return null
  }
}
