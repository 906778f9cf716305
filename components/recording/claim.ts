const nameOf = (key: string): string => `recording:${key}`

/**
 * A kept recording is of the page that makes or sends it, as long as that page lives: no other tab sends it a second time or throws it away.
 * → gives it up; null when another tab has it. A browser without locks has no way to ask, and goes on.
 */
export async function claim(key: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(nameOf(key), { ifAvailable: true }, async (lock) => {
        if (!lock) return resolve(null)
        await new Promise<void>((release) => resolve(release))
      })
      .catch(reject)
  })
}

/** Resolves when no other tab has it any more; at once where nobody can tell. Rejects when it is given up. */
export async function freed(key: string, signal?: AbortSignal): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(nameOf(key), signal ? { signal } : {}, () => undefined)
}
