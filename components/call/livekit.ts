/** LiveKit comes when a call begins, not with the page (142 kB). What it has to say is in the view of the call: its own log stays silent. */
export async function loadLiveKit() {
  const liveKit = await import('livekit-client')
  liveKit.setLogLevel(liveKit.LogLevel.silent)
  return liveKit
}
