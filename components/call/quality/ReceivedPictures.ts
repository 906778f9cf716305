import type { RemoteTrack } from 'livekit-client'

import { Received } from './Received'

export type Seen = NonNullable<Awaited<ReturnType<Received['look']>>> & { track: RemoteTrack; ageMs: number }

/** Pictures that come and go, looked at together every so many ms: each is counted from when it came, whoever else comes or goes. */
export class ReceivedPictures {
  readonly #everyMs: number
  readonly #pictures = new Map<RemoteTrack, { received: Received; beganAt: number }>()

  constructor(everyMs: number) {
    this.#everyMs = everyMs
  }

  /** These are there now. */
  watch(tracks: readonly RemoteTrack[]): void {
    for (const track of this.#pictures.keys()) if (!tracks.includes(track)) this.#pictures.delete(track)
    for (const track of tracks) {
      if (this.#pictures.has(track)) continue
      const received = new Received(track)
      this.#pictures.set(track, { received, beganAt: performance.now() })
      // The first time is counted from here.
      void received.look(0)
    }
  }

  /** What each brought since the look before. One that has only just come waits for the next look: of so short a time nothing can be said. */
  async look(farRttMs: (track: RemoteTrack) => number): Promise<Seen[]> {
    const now = performance.now()
    const old = [...this.#pictures].filter(([, { beganAt }]) => now - beganAt >= this.#everyMs / 2)
    const seen = await Promise.all(
      old.map(async ([track, { received, beganAt }]) => {
        const one = await received.look(farRttMs(track))
        return one ? [{ ...one, track, ageMs: now - beganAt }] : []
      }),
    )
    return seen.flat()
  }
}
