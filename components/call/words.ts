import type { StagePerson } from '@/lib/calls/picture/stage'
import type { Locale } from '@/lib/i18n/locales'
import type { Messages } from '@/lib/i18n/messages'

/** The words of the call pages: the citizen's islands get them as a prop, so no library for words is loaded on their phone. */
export type CallWords = Messages['call']

/** Who wrote a line: "Sarita · Interpreter". */
export function nameOf({ kind, name }: StagePerson, people: CallWords['people'], locale: Locale): string {
  return name ? `${name[locale]} · ${people[kind]}` : people[kind]
}
