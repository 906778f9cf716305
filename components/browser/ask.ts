/** What a route of ours answered: its value, or the registered code of the refusal (`offline` when nothing was reached). */
export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; detail?: string }

/** Nothing was reached, or the app has a fault: it may be taken the next time. */
export function isUnreached(code: string): boolean {
  return code === 'offline' || code === 'unavailable'
}

/** JSON to a route of the app and its answer. Never throws: a call must not fall over a lost packet. */
export async function ask<T>(path: string, body?: object, method: 'GET' | 'POST' = 'POST'): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
      // A page that is being left still tells.
      keepalive: method === 'POST',
      signal: AbortSignal.timeout(10_000),
      cache: 'no-store',
    })
    const json: unknown = await response.json()
    if (response.ok) return { ok: true, value: json as T }
    const refusal = json as { code?: string; detail?: string }
    return { ok: false, code: refusal.code ?? 'unavailable', ...(refusal.detail && { detail: refusal.detail }) }
  } catch {
    return { ok: false, code: 'offline' }
  }
}
