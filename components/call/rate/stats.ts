/** The statistics of one kind about a picture that is sent or received; none while there is no connection. */
export async function statsOf<T>(from: RTCRtpReceiver | RTCRtpSender | undefined, type: string): Promise<T[]> {
  const report = await from?.getStats()
  return [...(report?.values() ?? [])].filter(
    (one: { type: string; nominated?: boolean }) => one.type === type && one.nominated !== false,
  ) as T[]
}

type Packets = { lost: number; received: number }

/** Share of the packets between two looks that did not come. */
export function lostBetween(before: Packets, now: Packets): number {
  const packets = now.lost + now.received - before.lost - before.received
  return packets > 0 ? Math.min(Math.max((now.lost - before.lost) / packets, 0), 1) : 0
}
