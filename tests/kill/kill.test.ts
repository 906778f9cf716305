import { setTimeout as wait } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { type Sql, withDatabase } from '../fixtures/database.ts'
import { phone } from '../fixtures/phone.ts'
import { type Acknowledged, fileUntilTold, subject } from './intake.ts'
import { kill, untilHealthy, type Victim, victims } from './parts.ts'

const rounds = 30
const citizens = 4

test(`nothing acknowledged is lost and nothing is doubled when the app, the worker or PostgreSQL is killed ${rounds} times under intake`, async () => {
  await untilHealthy()
  const acknowledged: Acknowledged[] = []
  const intake = { isClosing: false, isOver: false }
  let people = 0
  const filing = Array.from({ length: citizens }, async () => {
    while (!intake.isClosing) {
      const told = await fileUntilTold(`90000${String(50_000 + people++)}`, () => intake.isOver)
      if (told) acknowledged.push(told)
    }
  })

  const killed: Record<Victim, number> = { app: 0, worker: 0, database: 0 }
  const recoveries: number[] = []
  for (let round = 0; round < rounds; round++) {
    await wait(200 + Math.random() * 1300)
    const victim = victims[round < victims.length ? round : Math.floor(Math.random() * victims.length)]!
    kill(victim)
    killed[victim]++
    recoveries.push(await untilHealthy())
  }
  intake.isClosing = true
  const slow = setTimeout(() => (intake.isOver = true), 30_000)
  await Promise.all(filing)
  clearTimeout(slow)
  console.log(
    `${acknowledged.length} complaints acknowledged; killed`,
    killed,
    `; slowest recovery ${Math.max(...recoveries)} ms`,
  )

  expect(intake.isOver, 'every citizen was told in the end').toBe(false)
  expect(acknowledged.length).toBeGreaterThan(rounds)
  await withDatabase(async (sql) => expectEachOnce(sql, acknowledged))
})

async function expectEachOnce(sql: Sql, acknowledged: Acknowledged[]): Promise<void> {
  const kept = await sql<{ text: string; number: string }[]>`
    select text, number from public.complaints where starts_with(text, ${subject})`
  const numberOf = new Map(kept.map(({ text, number }) => [text, number]))
  expect(
    acknowledged.filter(({ text, number }) => numberOf.get(text) !== number),
    'told, but not in the register',
  ).toEqual([])
  expect(numberOf.size, 'two complaints from one sending').toBe(kept.length)
  expect(kept.length, 'everyone who filed was told').toBe(acknowledged.length)
  await expectOneMessageEach(sql, acknowledged)
}

/** The message is written with the complaint; the worker may send it again after its death, the phone shows it once all the same. */
async function expectOneMessageEach(sql: Sql, acknowledged: Acknowledged[]): Promise<void> {
  const waiting = async (): Promise<number> => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from public.messages m join public.complaints c on c.id = m.complaint_id
      where starts_with(c.text, ${subject}) and m.template_key = 'complaint_registered' and m.state = 'queued'`
    return row?.count ?? 0
  }
  await expect.poll(waiting, { timeout: 60_000, interval: 500, message: 'messages still not sent' }).toBe(0)
  for (const { phone: number, number: complaint } of acknowledged) {
    const arrived = (await phone(`+91${number}`).messages()).filter(({ text }) => text.includes(complaint))
    expect(arrived.length, `messages about ${complaint} on ${number}`).toBe(1)
  }
}
