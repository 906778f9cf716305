import { exitCode, line } from '../line.ts'
import { accept } from './accept.ts'
import { blackout, shared, step } from './changes.ts'
import { type Figures, figuresOf, recordingsOf } from './figures.ts'
import { links } from './links.ts'
import { lips } from './lips.ts'
import { calls, type Kind, type Caller } from './people.ts'
import { text } from './text.ts'

const settleMs = 20_000
const windowMs = 20_000
const kinds: Kind[] = ['stock', 'ours']
const changes = { step, blackout, shared, accept }

/** → the exit code: 1 when a must was missed */
export async function run(wanted: string[], mediaPort: number): Promise<number> {
  const names = [...Object.keys(links), ...Object.keys(changes)]
  const unknown = wanted.filter((one) => !names.includes(one))
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; there are: ${names.join(', ')}`)
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name)
  const caller = await calls(mediaPort)
  for (const name of Object.keys(links)) if (isWanted(name)) await steady(name, caller)
  for (const [name, measure] of Object.entries(changes)) if (isWanted(name)) await measure(caller)
  caller.close()
  return exitCode()
}

async function steady(name: string, caller: Caller): Promise<void> {
  const link = links[name]
  if (!link) return
  const { way, must } = link
  const figures = new Map<Kind, Record<string, Figures>>()
  const firstMs = new Map<Kind, number>()
  for (const kind of kinds) {
    const relay = await caller.link(kind, { up: way, down: way })
    const sides = await caller.call(kind, relay)
    await sides.citizen.waitForTimeout(settleMs)
    const from = Date.now()
    await sides.citizen.waitForTimeout(windowMs)
    const to = Date.now()
    const recordings = await recordingsOf(sides)
    const firsts = Object.values(recordings).map(({ receiver }) => (receiver.shown[0]?.at ?? Number.NaN) - sides.tapped)
    firstMs.set(kind, Math.round(Math.max(...firsts)))
    figures.set(
      kind,
      Object.fromEntries(Object.entries(recordings).map(([direction, one]) => [direction, figuresOf(one, from, to)])),
    )
    if (kind === 'ours' && name === '180kbps') await text(sides)
    if (kind === 'ours' && name === '300kbps') await lips(name, sides)
    await sides.close()
    relay.close()
  }
  line({
    bench: 'call',
    name: `${name}.first-frame`,
    value: firstMs.get('ours') ?? Number.NaN,
    unit: 'ms',
    baseline: firstMs.get('stock') ?? Number.NaN,
  })
  for (const [direction, ours] of Object.entries(figures.get('ours') ?? {})) {
    const stock = figures.get('stock')?.[direction]
    const tell = (what: keyof Figures, unit: string, limit?: string, as: string = what): void =>
      line({
        bench: 'call',
        name: `${name}.${direction}.${as}`,
        value: ours[what],
        unit,
        ...(stock && { baseline: stock[what] }),
        ...(limit !== undefined && { must: limit }),
      })
    tell('fps', 'fps', `>=${must.fps}`)
    tell('width', 'px', `>=${must.width}`)
    tell('height', 'px', `>=${must.height}`)
    tell('frozen', 'share', `<=${must.frozen}`, 'frozen.share')
    tell('delayP50', 'ms', undefined, 'delay.p50')
    tell('delayP95', 'ms', `<=${must.delayMs}`, 'delay.p95')
    tell('ssim', 'ssim', `>=${Number.isFinite(stock?.ssim) ? stock?.ssim : 0}`)
    tell('kbps', 'kbit/s')
    tell('lost', 'share', undefined, 'lost.share')
    tell('waitedMs', 'ms', undefined, 'wait')
  }
}
