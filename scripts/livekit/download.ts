import { createHash } from 'node:crypto'

const stalledAfterMs = 30_000

/** The bytes at `url`, refused when their SHA-256 is another. Gives up when nothing comes for half a minute. */
export async function download(
  url: string,
  sha256: string | undefined,
  progress: (note: string) => void,
): Promise<Buffer> {
  const abort = new AbortController()
  let stall = setTimeout(() => abort.abort(new Error('nothing came for 30 s')), stalledAfterMs)
  try {
    const response = await fetch(url, { signal: abort.signal })
    if (!response.ok || !response.body) throw new Error(`${new URL(url).pathname} answered ${response.status}`)
    const total = Number(response.headers.get('content-length') ?? 0)
    const chunks: Uint8Array[] = []
    let received = 0
    for await (const chunk of response.body) {
      clearTimeout(stall)
      stall = setTimeout(() => abort.abort(new Error('nothing came for 30 s')), stalledAfterMs)
      chunks.push(chunk)
      received += chunk.length
      progress(`downloading ${megabytes(received)}${total > 0 ? ` of ${megabytes(total)}` : ''}`)
    }
    const data = Buffer.concat(chunks)
    const got = createHash('sha256').update(data).digest('hex')
    if (sha256 !== undefined && got !== sha256)
      throw new Error(`${new URL(url).pathname} is not what was published: its SHA-256 is ${got}`)
    return data
  } finally {
    clearTimeout(stall)
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
