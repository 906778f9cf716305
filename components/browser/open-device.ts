/** The person said no, there is none, or another program has it. */
export type DeviceProblem = 'refused' | 'missing' | 'busy'

/** A camera or a microphone, or why there is none. */
export async function openDevice(wish: MediaStreamConstraints): Promise<MediaStream | DeviceProblem> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(wish)
    // Movement before detail: a blurred hand can be read, a frozen one cannot.
    for (const track of stream.getVideoTracks()) track.contentHint = 'motion'
    return stream
  } catch (error) {
    return problemOf(error)
  }
}

function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'refused'
}
