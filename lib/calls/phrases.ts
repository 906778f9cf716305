/** What is said again and again, sent by one touch with its pictogram; each side reads it in their own language. */
export const phrases = [
  'yes',
  'no',
  'wait',
  'again',
  'slower',
  'not_understood',
  'thanks',
  'paper',
  'place',
  'phone',
  'light',
  'hands',
] as const
export type Phrase = (typeof phrases)[number]

/** What the citizen is offered, what the desk is, and what a guest is. */
export const phrasesOf: Record<'citizen' | 'staff' | 'guest', Phrase[]> = {
  citizen: ['yes', 'no', 'wait', 'again', 'slower', 'not_understood', 'thanks', 'paper'],
  staff: ['yes', 'no', 'wait', 'again', 'place', 'phone', 'paper', 'light', 'hands', 'thanks'],
  guest: ['yes', 'no', 'wait', 'again', 'slower', 'not_understood', 'thanks'],
}
