import 'server-only'
import { anonymousDatabase } from '../db/client.ts'
import { log } from '../log.ts'
import { phoneLines } from './known-lines.ts'

const keptMs = 10_000
const patienceMs = 1500

let kept: { lines: readonly string[]; until: number } | undefined

/** The open lines as people dial them. When the database is away, the last ones known: a page with a number must not wait for it. */
export async function openPhoneLines(): Promise<readonly string[]> {
  if (kept && kept.until > Date.now()) return kept.lines
  const lines = (await readLines()) ?? kept?.lines ?? phoneLines
  kept = { lines, until: Date.now() + keptMs }
  return lines
}

async function readLines(): Promise<string[] | null> {
  try {
    const query = anonymousDatabase().from('phone_lines').select('number').eq('active', true).order('id')
    const { data, error } = await query.abortSignal(AbortSignal.timeout(patienceMs))
    if (error) throw new Error(error.message, { cause: error })
    return data.length === 0 ? null : data.map(({ number }) => asDialled(number))
  } catch (error) {
    log.warn({ error }, 'the phone lines could not be read')
    return null
  }
}

/** An Indian mobile number without its country, in two groups; any other number as it is. */
export function asDialled(number: string): string {
  return number.replace(/^\+91(\d{5})(\d{5})$/, '$1-$2')
}
