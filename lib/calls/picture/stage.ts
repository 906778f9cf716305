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
 * Everybody's fixed seat: who signs first, and among alike by identity. Neither sound nor a rejoin moves anybody; whom the viewer
 * pinned comes first.
 */
export function seated<P extends StagePerson & { identity: string }>(people: P[], pinned: readonly string[] = []): P[] {
  const rank = (one: P) => (pinned.includes(one.identity) ? 0 : 10) + personKinds.indexOf(one.kind)
  return people.toSorted((a, b) => rank(a) - rank(b) || (a.identity < b.identity ? -1 : 1))
}

/** What one person says of themselves: signing now, or wishing to; and their camera is off because they turned it off: there is no picture to wait for. */
export type Mark = { isSigning: boolean; isHandUp: boolean; isCameraOff: boolean }
export const noMark: Mark = { isSigning: false, isHandUp: false, isCameraOff: false }

/** The marks after somebody said theirs: one signs at a time, so who begins takes the mark; a raised hand stays up until its owner takes it down. */
export function withMark(marks: ReadonlyMap<string, Mark>, identity: string, mark: Mark): Map<string, Mark> {
  const next = new Map(marks)
  if (mark.isSigning)
    for (const [other, before] of marks) if (before.isSigning) next.set(other, { ...before, isSigning: false })
  next.set(identity, mark)
  return next
}

/**
 * Who is large where not all can be: whom the viewer pinned last, else who says that they sign, else those of `main` who are here (both
 * interpreters of a hand-over, alike), else the first who is here. Never who makes a sound.
 */
export function leadsOf<P extends Pick<Mark, 'isSigning'> & { identity: string; isAway: boolean }>(
  people: readonly P[],
  pins: readonly string[],
  main: readonly string[],
): P[] {
  const pin = pins.findLast((one) => people.some(({ identity }) => identity === one))
  const chosen = people.find(({ identity }) => identity === pin) ?? people.find(({ isSigning }) => isSigning)
  if (chosen) return [chosen]
  const here = people.filter(({ isAway }) => !isAway)
  const leads = here.filter(({ identity }) => main.includes(identity))
  return leads.length > 0 ? leads : here.slice(0, 1)
}
