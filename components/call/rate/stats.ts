/** The statistics of one kind about a picture that is sent or received; none while there is no connection. */
export async function statsOf<T>(from: RTCRtpReceiver | RTCRtpSender | undefined, type: string): Promise<T[]> {
  const report = await from?.getStats()
  return [...(report?.values() ?? [])].filter(
    (one: { type: string; nominated?: boolean }) => one.type === type && one.nominated !== false,
  ) as T[]
}
