import { line } from '../line.ts'
import { round } from './figures.ts'
import { links } from './links.ts'
import type { Caller, Kind } from './people.ts'

const rounds = 5

/** From taking a call to the first picture of the other side, on a good link, ours and stock in turn; the median of several. */
export async function accept(caller: Caller): Promise<void> {
  const way = links['5mbps']?.way
  if (!way) return
  const times: Record<Kind, number[]> = { stock: [], ours: [] }
  for (let turn = 0; turn < rounds; turn++)
    for (const kind of ['stock', 'ours'] as const) {
      const relay = await caller.link(kind, { up: way, down: way })
      const sides = await caller.call(kind, relay)
      const first = await Promise.all(
        [sides.citizen, sides.interpreter].map(async (page) => {
          await page.waitForFunction(() => globalThis.window.probe.shown.length > 0, undefined, { timeout: 30_000 })
          return page.evaluate(() => globalThis.window.probe.shown[0]?.at ?? Number.NaN)
        }),
      )
      times[kind].push(Math.max(...first) - sides.tapped)
      await sides.close()
      relay.close()
    }
  const [ours, stock] = [median(times.ours), median(times.stock)]
  line({
    bench: 'call',
    name: '5mbps.accept.first-frame',
    value: Math.round(ours),
    unit: 'ms',
    baseline: Math.round(stock),
  })
  line({ bench: 'call', name: '5mbps.accept.ratio', value: round(ours / stock, 2), unit: 'ratio', must: '<=0.7' })
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
