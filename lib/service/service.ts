import 'server-only'
import type { z } from 'zod'

import { anonymousDatabase } from '../db/client.ts'
import { dayInIndia } from '../i18n/format.ts'
import { type DayLevel, dayLevels, type SpanLevel, spanLevels } from './answers.ts'
import type { ServiceMode, ServiceQuery } from './schema.ts'

const dayMs = 86_400_000
/** The days that are listed, and that may be opened. */
const daysShown = 30
/** The figures move every quarter of an hour; whoever asks more often is answered from memory, so that a crowd costs one question. Thirty days cost most. */
const keptMs = { quarter: 60_000, day: 300_000 }

export type Service = {
  today: string
  day: string
  /** Null while nothing of that day can be told. */
  total: DayLevel | null
  spans: SpanLevel[]
  /** The last thirty days on which somebody called, the newest first. */
  days: DayLevel[]
}

const kept = new Map<string, { until: number; answer: Promise<unknown> }>()

/** How callers were served on a day (today, or one of the thirty before it), in its spans and beside the other days. */
export async function readService({ mode, day: asked }: ServiceQuery): Promise<Service> {
  const today = dayInIndia(new Date())
  const first = dayInIndia(new Date(Date.now() - daysShown * dayMs))
  const day = asked && asked >= first && asked < today ? asked : today
  const [spans, days] = await Promise.all([
    ask({ mode, first_day: day, last_day: day, per: 'quarter' }, spanLevels),
    ask({ mode, first_day: first, last_day: today, per: 'day' }, dayLevels),
  ])
  return { today, day, spans, total: days.find((one) => one.day === day) ?? null, days: days.toReversed() }
}

type Question = { mode: ServiceMode; first_day: string; last_day: string; per: 'quarter' | 'day' }

async function ask<T extends z.ZodType>(question: Question, answer: T): Promise<z.infer<T>> {
  const key = Object.values(question).join(' ')
  for (const [name, { until }] of kept) if (until < Date.now()) kept.delete(name)
  const known = kept.get(key)?.answer ?? read(question)
  if (!kept.has(key)) kept.set(key, { until: Date.now() + keptMs[question.per], answer: known })
  try {
    return answer.parse(await known)
  } catch (error) {
    kept.delete(key)
    throw error
  }
}

async function read(question: Question): Promise<unknown> {
  const { data, error } = await anonymousDatabase().rpc('service_levels', question)
  if (error) throw new Error(`service_levels was refused: ${error.message}`, { cause: error })
  return data
}
