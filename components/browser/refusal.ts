import type { Messages } from '@/lib/i18n/messages'

export type Refusals = Messages['errors']

/** → the sentence for a refusal's code; what has none (no network) is told as not working now. Staff rooms: useRefusal. */
export function refusalIn(refusals: Refusals, code: string): string {
  const sentences: Partial<Record<string, string>> = refusals
  return sentences[code] ?? refusals.unavailable
}
