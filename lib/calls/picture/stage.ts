import { z } from 'zod'

/** Who somebody on the stage is. The way in carries it, so it cannot be said of oneself. */
const personKinds = [
  'citizen',
  'interpreter',
  'deaf_interpreter',
  'operator',
  'supervisor',
  'officer',
  'companion',
] as const
type PersonKind = (typeof personKinds)[number]

export type StagePerson = { kind: PersonKind; name: { hi: string; en: string } | null }

/** As it travels in the way in (LiveKit's attributes of a participant) and beside a line of text; the name is the first name, where one is told. */
export const stagePerson = z
  .object({
    kind: z.enum(personKinds).catch('companion'),
    hi: z.string().optional(),
    en: z.string().optional(),
  })
  .transform(({ kind, hi, en }): StagePerson => ({ kind, name: hi && en ? { hi, en } : null }))

export function attributesOf({ kind, name }: StagePerson): Record<string, string> {
  return { kind, ...name }
}

export function personOf(attributes: Record<string, string>): StagePerson {
  return stagePerson.parse(attributes)
}

/**
 * Everybody's fixed place: who signs first, and among alike by identity. Neither sound nor a rejoin moves anybody; whom the viewer
 * pinned comes first.
 */
export function inPlace<P extends StagePerson & { identity: string }>(
  people: P[],
  pinned: readonly string[] = [],
): P[] {
  const rank = (one: P) => (pinned.includes(one.identity) ? 0 : 10) + personKinds.indexOf(one.kind)
  return people.toSorted((a, b) => rank(a) - rank(b) || (a.identity < b.identity ? -1 : 1))
}

/** Width by height, as cameras of phones and computers give it. */
export const pictureRatio = 4 / 3

/** How many columns make whole pictures of this shape largest in this room. */
function columnsFor(count: number, width: number, height: number, below: number): number {
  let best = { columns: 1, size: 0 }
  for (let columns = 1; columns <= count; columns++) {
    const size = Math.min(width / columns, (height / Math.ceil(count / columns) - below) * pictureRatio)
    if (size > best.size) best = { columns, size }
  }
  return best.columns
}

/** Where a picture is on the stage, in hundredths of its width and height. */
export type Box = { left: number; top: number; width: number; height: number }

/** Pixels; `below`: what each box needs under its picture, for a name. */
type Stage = { width: number; height: number; below?: number }

/**
 * The boxes of `count` pictures on a stage, side by side and none over another. The first `pinned` of them take three quarters of the
 * stage, the others share the rest; without pins, or with everybody pinned, all are alike.
 */
export function boxesFor(count: number, pinned: number, stage: Stage): Box[] {
  if (pinned === 0 || pinned >= count) return grid(count, { left: 0, top: 0, width: 100, height: 100 }, stage)
  const isWide = stage.width > stage.height
  const large = isWide ? { left: 0, top: 0, width: 75, height: 100 } : { left: 0, top: 0, width: 100, height: 75 }
  const rest = isWide ? { left: 75, top: 0, width: 25, height: 100 } : { left: 0, top: 75, width: 100, height: 25 }
  return [...grid(pinned, large, stage), ...grid(count - pinned, rest, stage)]
}

function grid(count: number, area: Box, { width, height, below = 0 }: Stage): Box[] {
  const columns = columnsFor(count, (width * area.width) / 100, (height * area.height) / 100, below)
  const size = { width: area.width / columns, height: area.height / Math.ceil(count / columns) }
  return Array.from({ length: count }, (_, at) => ({
    left: area.left + (at % columns) * size.width,
    top: area.top + Math.floor(at / columns) * size.height,
    ...size,
  }))
}

/** What one person says of their hands: signing now, or wishing to. */
export type Mark = { isSigning: boolean; isHandUp: boolean }
export const noMark: Mark = { isSigning: false, isHandUp: false }

/** The marks after somebody said theirs: one signs at a time, so who begins takes the mark; a raised hand stays up until its owner takes it down. */
export function withMark(marks: ReadonlyMap<string, Mark>, identity: string, mark: Mark): Map<string, Mark> {
  const next = new Map(marks)
  if (mark.isSigning)
    for (const [other, before] of marks) if (before.isSigning) next.set(other, { ...before, isSigning: false })
  next.set(identity, mark)
  return next
}
