import { line } from '../line.ts'
import { BulkFlow } from './bulk.ts'
import { type Direction, figuresOf, recordingsOf, round } from './figures.ts'
import type { Caller, Kind } from './people.ts'
import type { Way } from './pipe.ts'
import type { Relay } from './relay.ts'

const way = (kbps: number): Way => ({ kbps, delayMs: 40, jitterMs: 10, loss: 0, burst: 1 })
const both = (one: Way) => ({ up: one, down: one })
const settleMs = 20_000

type Moments = Record<string, number>
type Told = { recordings: Record<string, Direction>; moments: Moments; worstQueueMs: number; bulkKbps: number }

/** One call on a link that something happens to; `script` says what, and notes when. */
async function callThrough(
  caller: Caller,
  kind: Kind,
  kbps: number,
  script: (relay: Relay, wait: (ms: number) => Promise<void>) => Promise<Omit<Told, 'recordings'>>,
): Promise<Told> {
  const relay = await caller.link(kind, both(way(kbps)))
  const sides = await caller.call(kind, relay)
  const wait = async (ms: number): Promise<void> => sides.citizen.waitForTimeout(ms)
  await wait(settleMs)
  const told = await script(relay, wait)
  const recordings = await recordingsOf(sides)
  await sides.close()
  relay.close()
  return { ...told, recordings }
}

async function bothKinds(measure: (kind: Kind) => Promise<Told>): Promise<{ stock: Told; ours: Told }> {
  const stock = await measure('stock')
  return { stock, ours: await measure('ours') }
}

type Tell = (what: string, unit: string, of: (one: Direction, moments: Moments) => number, must?: string) => void

/** Tells each direction's figures, ours beside stock's. */
function tellEach(name: string, { stock, ours }: { stock: Told; ours: Told }, told: (tell: Tell) => void): void {
  for (const direction of Object.keys(ours.recordings))
    told((what, unit, of, must) => {
      const baseline = value(stock, direction, of)
      line({
        bench: 'call',
        name: `${name}.${direction}.${what}`,
        value: value(ours, direction, of),
        unit,
        baseline,
        ...(must !== undefined && { must: must.replace('stock', String(Number.isFinite(baseline) ? baseline : 0)) }),
      })
    })
}

/** 2 Mbit/s → 250 kbit/s → 2 Mbit/s, at once. */
export async function step(caller: Caller): Promise<void> {
  const { stock, ours } = await bothKinds(async (kind) =>
    callThrough(caller, kind, 2000, async (relay, wait) => {
      const fell = Date.now()
      relay.shape(both(way(250)))
      await wait(3000)
      let worstQueueMs = 0
      for (let at = 0; at < 12_000; at += 100) {
        worstQueueMs = Math.max(worstQueueMs, relay.up.queueMs, relay.down.queueMs)
        await wait(100)
      }
      const rose = Date.now()
      relay.shape(both(way(2000)))
      await wait(20_000)
      return { moments: { fell, rose }, worstQueueMs, bulkKbps: 0 }
    }),
  )
  tellEach('step', { stock, ours }, (tell) => {
    const narrow = (one: Direction, { fell = 0 }: Moments) => figuresOf(one, fell + 3000, fell + 15_000)
    tell('readable-again', 's', (one, { fell = 0 }) => readableAfter(one, fell, 15_000), '<=3')
    tell('large-again', 's', (one, { rose = 0 }) => largeAfter(one, rose), '<=15')
    tell('delay.p95', 'ms', (one, at) => narrow(one, at).delayP95)
    tell('fps', 'fps', (one, at) => narrow(one, at).fps, '>=20')
    tell('ssim', 'ssim', (one, at) => narrow(one, at).ssim, '>=stock')
  })
  line({
    bench: 'call',
    name: 'step.queue',
    value: Math.round(ours.worstQueueMs),
    unit: 'ms',
    baseline: Math.round(stock.worstQueueMs),
    must: '<=1000',
  })
}

/** Nothing at all for 8 s. */
export async function blackout(caller: Caller): Promise<void> {
  const { stock, ours } = await bothKinds(async (kind) =>
    callThrough(caller, kind, 700, async (relay, wait) => {
      relay.shape(both({ ...way(700), loss: 1 }))
      await wait(8000)
      const back = Date.now()
      relay.shape(both(way(700)))
      await wait(15_000)
      return { moments: { back }, worstQueueMs: 0, bulkKbps: 0 }
    }),
  )
  tellEach('blackout', { stock, ours }, (tell) => {
    tell('picture-again', 's', (one, { back = 0 }) => firstAfter(one, back), '<=3')
    tell('ssim', 'ssim', (one, { back = 0 }) => figuresOf(one, back + 3000, back + 15_000).ssim, '>=stock')
  })
}

/** A large download on the citizen's own link of 1 Mbit/s. */
export async function shared(caller: Caller): Promise<void> {
  const windowMs = 20_000
  const { stock, ours } = await bothKinds(async (kind) =>
    callThrough(caller, kind, 1000, async (relay, wait) => {
      const flow = new BulkFlow(relay.down, relay.up)
      await wait(10_000)
      const from = Date.now()
      const before = flow.bytesAcked
      await wait(windowMs)
      const bulkKbps = ((flow.bytesAcked - before) * 8) / windowMs
      flow.stop()
      return { moments: { from, to: from + windowMs }, worstQueueMs: 0, bulkKbps }
    }),
  )
  tellEach('shared', { stock, ours }, (tell) => {
    const within = (one: Direction, { from = 0, to = 0 }: Moments) => figuresOf(one, from, to)
    tell('fps', 'fps', (one, at) => within(one, at).fps, '>=25')
    tell('frozen.share', 'share', (one, at) => within(one, at).frozen, '<=0.03')
    tell('kbps', 'kbit/s', (one, at) => within(one, at).kbps)
    tell('delay.p95', 'ms', (one, at) => within(one, at).delayP95)
    tell('ssim', 'ssim', (one, at) => within(one, at).ssim, '>=stock')
  })
  // Neither starves: the download keeps a fifth of the link.
  line({
    bench: 'call',
    name: 'shared.download.kbps',
    value: Math.round(ours.bulkKbps),
    unit: 'kbit/s',
    baseline: Math.round(stock.bulkKbps),
    must: '>=200',
  })
}

function value(
  { recordings, moments }: Told,
  direction: string,
  of: (one: Direction, moments: Moments) => number,
): number {
  const one = recordings[direction]
  return one ? round(of(one, moments), 4) : Number.NaN
}

/** Seconds until at least 20 pictures a second came, and kept coming for two seconds. */
function readableAfter({ receiver }: Direction, from: number, withinMs: number): number {
  for (let at = from; at < from + withinMs; at += 100) {
    const isReadable = [0, 500, 1000].every(
      (later) => receiver.shown.filter((one) => one.at >= at + later && one.at < at + later + 1000).length >= 20,
    )
    if (isReadable) return (at - from) / 1000
  }
  return Number.NaN
}

function largeAfter({ receiver }: Direction, from: number): number {
  const large = receiver.inbound.find(({ at, height }) => at >= from && height >= 480)
  return large ? (large.at - from) / 1000 : Number.NaN
}

/** Seconds until a picture came that left the camera after that moment. */
function firstAfter({ receiver, sender }: Direction, from: number): number {
  const left = new Set(sender.sent.filter(({ at }) => at >= from).map(({ picture }) => picture))
  const first = receiver.shown.find(({ at, picture }) => at >= from && left.has(picture))
  return first ? (first.at - from) / 1000 : Number.NaN
}
