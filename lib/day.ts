import { z } from 'zod'

/** A day out of a date field, between the years that a calendar here is about: beyond them the database has other limits than ours. */
export function day(error: 'invalid_input' | 'date_out_of_range') {
  return z.iso.date({ error }).refine((text) => isInRange(text), { error })
}

/** A moment as the database writes it, with its offset. */
export const moment = z.iso.datetime({ offset: true }).refine((text) => isInRange(text))

function isInRange(text: string): boolean {
  return text >= '1900' && text < '2200'
}
