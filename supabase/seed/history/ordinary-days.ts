import type { Chance } from '../random.ts'
import type { Member } from '../staff.ts'
import { answer, ask, type Call, type CallRows, write } from './calls.ts'
import { day, istHour, later, minute } from './time.ts'

const days = 8
const callsADay = 90
const reportEveryMs = 5000

/** How pictures arrive over the links that people have: most are good, some are poor at times. */
const links = { good: { least: 28, most: 30 }, fair: { least: 22, most: 29 }, poor: { least: 12, most: 24 } }

/**
 * The last days as the call centre knows them: questions that were answered, people who would not wait, connections that dropped and came
 * back, and what was seen of each signed call every five seconds. Without them no quarter of an hour has enough calls to be told of.
 */
export function ordinaryDays(chance: Chance, now: Date, members: Member[], rows: CallRows): void {
  for (let back = 0; back < days; back += 1)
    for (const mode of ['sign', 'voice'] as const)
      for (let i = 0; i < callsADay; i += 1) {
        const at = later(now, -back * day - chance.between(30 * minute, day))
        if (istHour(at) < 8 || istHour(at) > 20) continue
        const call = ask(chance, rows, mode, at, chance.happens(0.8) ? 'hi' : 'en')
        if (chance.happens(0.05)) wouldNotWait(chance, rows, call)
        else talked(chance, rows, members, call)
      }
}

function wouldNotWait(chance: Chance, rows: CallRows, call: Call): void {
  const at = later(call.askedAt, chance.between(20, 150) * 1000)
  Object.assign(call.row, { state: 'abandoned', ended_at: at, citizen_seen_at: at })
  write(rows, call.id, at, 'abandoned', null)
}

function talked(chance: Chance, rows: CallRows, members: Member[], call: Call): void {
  const endedAt = later(call.askedAt, chance.between(2.5, 5) * minute)
  // In the busy hour before noon somebody waits longer.
  const waitMs = istHour(call.askedAt) === 11 && chance.happens(0.3) ? chance.between(60, 110) * 1000 : 0
  answer(chance, rows, members, { ...call, askedAt: later(call.askedAt, waitMs) }, null, endedAt)
  call.row['outcome'] = 'information'
  const staffId = call.row['answered_by'] as number
  joined(chance, rows, call, later(call.askedAt, 700))
  // The network failed: the connection ended without a word.
  if (chance.happens(0.06)) joined(chance, rows, call, later(endedAt, -chance.between(20, 60) * 1000))
  if (call.mode === 'sign') reports(chance, rows, call, staffId, endedAt)
}

/** The citizen's browser is in the room: once a connection. */
function joined(chance: Chance, rows: CallRows, call: Call, at: Date): void {
  const sid = `PA_${chance.whole(1e9, 1e10)}${rows.events.length}`
  write(rows, call.id, at, 'joined', null, { identity: 'citizen', sid })
}

function reports(chance: Chance, rows: CallRows, call: Call, staffId: number, endedAt: Date): void {
  const link = links[chance.weighted({ good: 78, fair: 17, poor: 5 })]
  const isNarrow = link !== links.good
  const answeredAt = call.row['answered_at'] as Date
  for (let at = later(answeredAt, 4000); at < endedAt; at = later(at, reportEveryMs))
    for (const receiver of [null, staffId])
      write(rows, call.id, at, 'quality', receiver, {
        fps: Math.round(10 * chance.between(link.least, link.most)) / 10,
        width: isNarrow ? 320 : 640,
        height: isNarrow ? 240 : 480,
        delayMs: Math.round(isNarrow ? chance.between(260, 520) : chance.between(90, 210)),
        ...(isNarrow && chance.happens(0.1)
          ? { frozenMs: Math.round(chance.between(80, 400)), freezes: 1 }
          : { frozenMs: 0, freezes: 0 }),
        lost: isNarrow ? Math.round(1000 * chance.between(0, 0.05)) / 1000 : 0,
      })
}
