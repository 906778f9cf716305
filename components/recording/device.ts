import { type DeviceProblem, openDevice } from '@/components/browser/open-device'
import { longestRecordingSeconds, type RecordingKind } from '@/lib/recordings/schema'

export type RecordingProblem = DeviceProblem | 'unsupported'

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

/** The camera for who signs, the microphone for who speaks; or why nothing can be recorded here. */
export async function openFor(kind: RecordingKind): Promise<MediaStream | RecordingProblem> {
  if (typeof MediaRecorder === 'undefined') return 'unsupported'
  return openDevice(
    kind === 'sign'
      ? { video: { width: 640, height: 480, frameRate: 30, facingMode: 'user' } }
      : { audio: { echoCancellation: true, noiseSuppression: true } },
  )
}

/** Tells the seconds left of a message, each once. → stop */
export function countDown(tell: (left: number) => void): () => void {
  const end = Date.now() + longestRecordingSeconds * 1000
  let told: number = longestRecordingSeconds
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000))
    if (left !== told) tell((told = left))
  }, 250)
  return () => clearInterval(timer)
}
