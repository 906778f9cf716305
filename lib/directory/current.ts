import { dayInIndia } from '../i18n/format.ts'

/** A filter for `or()` on places: begun, and not ended. valid_to is the first day on which a place is no more (private.is_current). */
export function isCurrent(): string {
  const today = dayInIndia(new Date())
  return `and(valid_from.lte.${today},valid_to.is.null),and(valid_from.lte.${today},valid_to.gt.${today})`
}
