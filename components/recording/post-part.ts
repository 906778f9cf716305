/** One part of a recording to the app. → null when it has arrived, `offline` when the app was not reached or has a fault, else the code of its refusal. */
export async function postPart(path: string, bytes: Blob, mimeType: string): Promise<string | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': mimeType },
      body: bytes,
      signal: AbortSignal.timeout(60_000),
    })
    if (response.ok) return null
    if (response.status >= 500) return 'offline'
    return ((await response.json()) as { code?: string }).code ?? 'unavailable'
  } catch {
    return 'offline'
  }
}
