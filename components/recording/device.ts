import { longestRecordingSeconds, type RecordingKind } from '@/lib/recordings/schema'

/** Why nothing can be recorded here. */
export type DeviceProblem = 'refused' | 'missing' | 'busy' | 'unsupported'

const types: Record<RecordingKind, string[]> = {
  sign: ['video/webm;codecs=vp8', 'video/webm', 'video/mp4'],
  voice: ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4'],
}
/** Enough for hands at 640×480, little enough for a cheap phone's uplink. */
export const bitsPerSecond = { videoBitsPerSecond: 800_000, audioBitsPerSecond: 32_000 }

/** What this browser can record it as. */
export function typeFor(kind: RecordingKind): string | undefined {
  return types[kind].find((one) => MediaRecorder.isTypeSupported(one))
}

/** The camera for who signs, the microphone for who speaks. */
export async function openDevice(kind: RecordingKind): Promise<MediaStream | DeviceProblem> {
  if (typeof MediaRecorder === 'undefined') return 'unsupported'
  try {
    const opened = await navigator.mediaDevices.getUserMedia(
      kind === 'sign'
        ? { video: { width: 640, height: 480, frameRate: 30, facingMode: 'user' } }
        : { audio: { echoCancellation: true, noiseSuppression: true } },
    )
    for (const track of opened.getVideoTracks()) track.contentHint = 'motion'
    return opened
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    return name === 'NotFoundError' ? 'missing' : name === 'NotReadableError' ? 'busy' : 'refused'
  }
}

/** Tells the seconds left of a message, four times a second. → stop */
export function countDown(tell: (left: number) => void): () => void {
  const end = Date.now() + longestRecordingSeconds * 1000
  const timer = setInterval(() => tell(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 250)
  return () => clearInterval(timer)
}
