import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Db } from '@/lib/db/client.ts'

import { owner, signIn } from './matrix/people.ts'

let operator: Db
let number: string
const phone = `+9155508${String(Math.floor(Math.random() * 100_000)).padStart(5, '0')}`

beforeAll(async () => {
  operator = (await signIn('operator')).db
  const { data } = await operator.rpc('register_complaint', {
    idempotency_key: randomUUID(),
    channel: 'phone',
    complaint_text: 'मेरे मोहल्ले कुशालपुर में झूलाघर के सामने का ट्रांसफार्मर फट गया है',
    name: 'ज़ुबैदा खरखाती',
    phone,
  })
  number = (data as { number: string }).number
})
afterAll(async () => owner.end())

async function find(query: string): Promise<string[]> {
  const { data, error } = await operator.rpc('search_complaints', { query })
  if (error) throw new Error(error.message)
  return (data as { rows: { number: string }[] }).rows.map((row) => row.number)
}

test('an operator finds a complaint by its number in any spelling', async () => {
  for (const spelling of [
    number,
    number.toLowerCase(),
    number.replaceAll('-', ' '),
    number.replaceAll(/\D/g, ''),
    number.replace(/-0+/, '-'),
  ]) {
    expect(await find(spelling)).toEqual([number])
  }
})

test('by the caller’s phone, with and without the country', async () => {
  for (const spelling of [
    phone,
    phone.slice(3),
    `0${phone.slice(3)}`,
    `00${phone.slice(1)}`,
    `${phone.slice(3, 8)} ${phone.slice(8)}`,
  ]) {
    expect(await find(spelling)).toContain(number)
  }
})

test('by the caller’s name in Devanagari or Roman, with or without the nukta', async () => {
  for (const spelling of ['ज़ुबैदा', 'जुबैदा', 'Zubaida Kharkhati', 'jubaida kharkhaati', 'खरखाती'])
    expect(await find(spelling)).toContain(number)
})

test('by the words of the complaint, nearly as they were said', async () => {
  for (const words of ['झूलाघर के सामने', 'कुशालपुर ट्रांसफार्मर', 'kushalpur', 'jhulaghar'])
    expect(await find(words)).toContain(number)
})

test('by a short word, in either script', async () => {
  const { data } = await operator.rpc('register_complaint', {
    idempotency_key: randomUUID(),
    channel: 'phone',
    complaint_text: `${number} की तरह: दस दिन से पानी नहीं`,
  })
  const dry = (data as { number: string }).number
  // The newest of those that fit equally well stands first.
  for (const word of ['पानी', 'pani', 'paani']) expect(await find(word)).toContain(dry)
  expect(await find('nali')).not.toContain(dry)
})

test('words with the signs of a pattern are words', async () => {
  for (const words of ['100%', '__', String.raw`\%`, "'; drop table complaints; --"])
    expect(await find(words)).not.toContain(number)
})
