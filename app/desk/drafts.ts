import type { DeskCall } from '@/lib/calls/answers'

/** As much of a call as its complaint is registered with, also when it is over. */
export type IntakeCall = Pick<DeskCall, 'id' | 'mode' | 'locale' | 'citizenId'>

const emptyDraft = {
  /** Made with the first letter; a form that is sent twice is one complaint. */
  key: '',
  phone: '',
  name: '',
  text: '',
  category: '',
  place: '',
  landmark: '',
  sign: false,
  walkIn: false,
  english: false,
}
export type Draft = typeof emptyDraft

/** One for each call, and one for who stands at the counter: nobody's words are in another's form. */
export type Drafts = Partial<Record<string, { call: IntakeCall | null; draft: Draft }>>

export const draftId = (call: IntakeCall | null): string => call?.id ?? 'no-call'

export function draftOf(drafts: Drafts, call: IntakeCall | null): Draft {
  return { ...emptyDraft, ...drafts[draftId(call)]?.draft }
}

/** The drafts with these changes in that of the call; null: without it. */
export function withDraft(drafts: Drafts, call: IntakeCall | null, changes: Partial<Draft> | null): Drafts {
  const { [draftId(call)]: before, ...others } = drafts
  if (!changes) return others
  const draft = { ...emptyDraft, ...before?.draft, ...changes }
  const kept = call && { id: call.id, mode: call.mode, locale: call.locale, citizenId: call.citizenId }
  return { ...others, [draftId(call)]: { call: kept, draft: { ...draft, key: draft.key || crypto.randomUUID() } } }
}

/** Whose draft it is, in a line. */
const gistOf = ({ name, phone, text, landmark }: Draft): string =>
  [name, phone, text, landmark].filter((word) => word.trim() !== '').join(' · ')

/** What was written in calls other than this one and is registered nowhere. */
export function leftOver(drafts: Drafts, call: IntakeCall | null): { call: IntakeCall; gist: string }[] {
  return Object.values(drafts).flatMap((one) => {
    const gist = one && gistOf(one.draft)
    return one?.call && one.call.id !== call?.id && gist ? [{ call: one.call, gist }] : []
  })
}
