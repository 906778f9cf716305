import type { Chance } from '../random.ts'
import { readTable } from '../read-table.ts'
import type { Member, Role } from '../staff.ts'
import type { Station } from './drafts.ts'
import type { Story } from './story.ts'
import { day, hour, inCallingHours, inOfficeHours, later } from './time.ts'

export type World = { chance: Chance; now: Date; members: Member[]; stories: Story[] }

const remarks = readTable<'kind' | 'about' | 'text'>('remarks')

/** Tells a complaint from its first word to now: whatever would happen after now has not happened. */
export async function live(story: Story, world: World): Promise<void> {
  const { chance } = world
  const clerk = filedBy(story, world)
  story.register(clerk)
  if (story.draft.isUnsorted) {
    if (story.draft.isUnread || !(await passes(story, world, chance.between(0.5, 20) * hour))) return
    await story.triage(someone(world, 'operator'))
  } else {
    story.putOnDesk(1, 'assigned', clerk?.id ?? 'system')
  }
  if (story.draft.station) return reach(story, story.draft.station, world)
  if (chance.happens(0.16) && (await wasMerged(story, world))) return
  if (!(await findsItsDesk(story, world))) return
  const isSlow = chance.happens(0.17)
  if (!(await isTakenUp(story, world, isSlow))) return
  await isSolvedAndAsked(story, world, isSlow)
}

/** Goes to its station in even steps, whatever the hour: these are there at the first look on any day. */
async function reach(story: Story, station: Station, world: World): Promise<void> {
  const { chance, now } = world
  const acts: [Station, () => void | Promise<void>][] = [
    ['acknowledged', () => story.accept()],
    ['in_progress', () => story.start(remark(chance, 'started'))],
    station === 'on_hold'
      ? ['on_hold', () => story.hold(remark(chance, 'held'), 12)]
      : ['resolved', () => story.resolve(report(story, chance))],
    ['closed', () => story.verify('satisfied', someone(world, 'operator'), null)],
  ]
  const step = (now.getTime() - story.at.getTime()) / (acts.length + 1)
  for (const [reached, act] of acts) {
    if (story.state === station) return
    await passes(story, world, step)
    await act()
    if (reached === station) return
  }
}

/** The same lane complains twice: the second is one more complainant of the first. */
async function wasMerged(story: Story, world: World): Promise<boolean> {
  const first = world.stories.find(
    (other) =>
      other.draft.categoryId === story.draft.categoryId &&
      other.departmentId === story.departmentId &&
      other.closedAs !== 'merged' &&
      (other.closedAt ?? world.now) > later(story.at, day),
  )
  if (!first || !(await passes(story, world, world.chance.between(1, 6) * hour))) return false
  story.merge(first, someone(world, 'supervisor'), remark(world.chance, 'merged'))
  return true
}

/** Some lie on the wrong desk first; a few go back and forth. */
async function findsItsDesk(story: Story, world: World): Promise<boolean> {
  for (const probability of [0.14, 0.35, 0.5]) {
    if (!world.chance.happens(probability)) return true
    if (!(await passes(story, world, world.chance.between(1, 12) * hour, inOfficeHours))) return false
    story.transfer(remark(world.chance, 'transferred'))
  }
  return true
}

async function isTakenUp(story: Story, world: World, isSlow: boolean): Promise<boolean> {
  const { chance } = world
  if (
    !(await passes(
      story,
      world,
      chance.between(0.01, isSlow ? 0.6 : 0.2) * story.rules.promiseHours * hour,
      inOfficeHours,
    ))
  )
    return false
  story.accept()
  if (chance.happens(0.035)) {
    if (!(await passes(story, world, chance.between(4, 40) * hour, inOfficeHours))) return false
    story.declareNotActionable(someone(world, 'supervisor'), remark(chance, 'not_actionable'))
    return false
  }
  if (!(await passes(story, world, chance.between(0.5, 6) * hour, inOfficeHours))) return false
  if (hasGoneUp(story)) return true
  story.start(chance.happens(0.4) ? remark(chance, 'started') : null)
  if (!chance.happens(0.11)) return true
  if (!(await passes(story, world, chance.between(1, 10) * hour, inOfficeHours))) return false
  if (hasGoneUp(story)) return true
  story.hold(remark(chance, 'held'), chance.whole(5, 30))
  if (!(await passes(story, world, (story.held?.until.getTime() ?? 0) - story.at.getTime()))) return false
  await story.resume()
  return true
}

/** The officer says it is solved, the citizen is asked; no means again, one level higher. */
async function isSolvedAndAsked(story: Story, world: World, isSlow: boolean): Promise<void> {
  const { chance } = world
  let effort =
    story.rules.promiseHours * (isSlow ? chance.between(0.7, chance.happens(0.25) ? 20 : 2) : chance.between(0.05, 0.4))
  for (;;) {
    if (!(await passes(story, world, effort * hour, inOfficeHours))) return
    // It may have gone up on the way: whoever holds it now takes it up first.
    if (hasGoneUp(story)) {
      story.accept()
      if (!(await passes(story, world, chance.between(1, 5) * hour, inOfficeHours))) return
    }
    story.resolve(report(story, chance))
    await isAsked(story, world)
    if (!story.isAtWork) return
    if (!(await passes(story, world, chance.between(1, 12) * hour, inOfficeHours))) return
    story.accept()
    if (!(await passes(story, world, chance.between(1, 6) * hour, inOfficeHours))) return
    story.start(chance.happens(0.4) ? remark(chance, 'started') : null)
    effort = story.rules.promiseHours * chance.between(0.1, 0.6)
  }
}

async function isAsked(story: Story, world: World): Promise<void> {
  const { chance } = world
  const answersByLink = story.draft.citizen?.phone && chance.happens(0.25)
  const isOutOfReach = !story.draft.citizen?.phone || chance.happens(0.02)
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    if (!(await passes(story, world, chance.between(3, 55) * hour, inCallingHours))) return
    const outcome = isOutOfReach
      ? 'no_answer'
      : chance.weighted({ satisfied: 76, not_satisfied: 8, partly: 3, no_answer: answersByLink ? 0 : 12 })
    const caller = answersByLink ? null : someone(world, story.draft.citizen?.prefersSign ? 'interpreter' : 'operator')
    await story.verify(outcome, caller, outcome === 'no_answer' || chance.happens(0.4) ? null : remark(chance, outcome))
    if (story.state !== 'resolved') return
  }
  if (await passes(story, world, chance.between(2, 20) * hour, inCallingHours))
    story.close('unverified', someone(world, 'supervisor').id)
}

/** Time has passed and it lies untouched on a higher desk. */
function hasGoneUp(story: Story): boolean {
  return story.state === 'assigned'
}

type Snap = (chance: Chance, at: Date) => Date

/** Lets time pass; what falls due on the way goes one level up. False when now comes first. */
async function passes(story: Story, { chance, now }: World, duration: number, snap?: Snap): Promise<boolean> {
  const then = later(story.at, duration)
  const target = snap ? snap(chance, then) : then
  const end = Math.min(target.getTime(), now.getTime())
  while (story.isAtWork && story.level < 4 && story.clockAt.getTime() <= end) {
    story.at = story.clockAt
    await story.escalate()
  }
  if (target > now) return false
  story.at = target
  return true
}

function filedBy(story: Story, world: World): Member | null {
  const byChannel: Partial<Record<typeof story.draft.channel, Role>> = {
    phone: 'operator',
    voice: 'operator',
    walk_in: 'operator',
    video: 'interpreter',
  }
  const role = byChannel[story.draft.channel]
  return role ? someone(world, role) : null
}

function someone({ chance, members }: World, role: Role): Member {
  return chance.pick(members.filter((member) => member.role === role))
}

function remark(chance: Chance, kind: string): string {
  return chance.pick(remarks.filter((candidate) => candidate.kind === kind)).text
}

/** What officers of this kind of work report; of the department's work in general when there is nothing special to say. */
function report({ draft }: Story, chance: Chance): string {
  const reports = remarks.filter(({ kind }) => kind === 'resolved')
  const special = reports.filter(({ about }) => about === draft.category)
  return chance.pick(special.length > 0 ? special : reports.filter(({ about }) => about === draft.department)).text
}
