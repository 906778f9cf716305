import { expect, test } from 'vitest'

import { complaintStates } from '../complaints/state.ts'
import { acts, forms } from './schema.ts'
import { officerMay } from './state.ts'

const offered: Record<string, string> = {
  assigned: 'accept start transfer hold resolve reveal',
  acknowledged: 'start transfer hold resolve reveal',
  in_progress: 'start transfer hold resolve reveal',
  on_hold: 'resume resolve reveal',
}

test.each(complaintStates)('what an officer is offered when a complaint is %s', (state) => {
  expect(acts.filter((act) => officerMay(state, act)).join(' ')).toBe(offered[state] ?? '')
})

const key = '0193a1c0-0000-7000-8000-000000000001'

test('a hold is until ten in the morning in India of the day chosen', () => {
  expect(forms.hold.parse({ key, reason: 'बारिश', until: '2026-12-05' }).until).toBe('2026-12-05T10:00:00+05:30')
})

test.each([
  ['hold', { reason: 'x', until: '' }, 'required'],
  ['hold', { reason: 'x', until: '05-12-2026' }, 'date_out_of_range'],
  ['hold', { reason: 'x', until: '2026-99-99' }, 'date_out_of_range'],
  ['transfer', { reason: '  ' }, 'required'],
  ['transfer', { reason: 'x', department: 'revenue' }, 'invalid_input'],
  ['resolve', { report: 'क'.repeat(5001) }, 'too_long'],
  ['accept', { key: 'none' }, 'invalid_input'],
] as const)('%s with %o is refused as %s', (act, values, code) => {
  const { error } = forms[act].safeParse({ key, ...values })
  expect(error?.issues[0]?.message).toBe(code)
})
