import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** The service worker of the build that runs here; it lies beside the build, so two builds in one checkout never mix. */
export async function GET() {
  const script = await readFile(join(process.cwd(), env().NEXT_DIST_DIR, 'sw.js')).catch(() => null)
  if (script === null) return new Response(null, { status: 404 })
  return new Response(script, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
