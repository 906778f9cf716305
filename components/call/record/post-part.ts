import type { KeptPart, KeptTake } from '@/components/recording/kept'

/** One second of a recording to the app. → null when it has arrived, `offline` when it was not reached or is busy, else the code of its refusal. */
export async function postPart({ key, recordingId, mimeType }: KeptTake, { part, bytes, at }: KeptPart) {
  const age = Math.max(0, Date.now() - at)
  try {
    const response = await fetch(`/api/desk/call-recordings/${recordingId}/parts?take=${key}&part=${part}&age=${age}`, {
      method: 'POST',
      headers: { 'content-type': mimeType },
      body: bytes,
      signal: AbortSignal.timeout(30_000),
    })
    if (response.ok) return null
    if (response.status >= 500 || response.status === 429) return 'offline'
    const { code = 'unavailable' } = (await response.json()) as { code?: string }
    return code
  } catch {
    return 'offline'
  }
}
