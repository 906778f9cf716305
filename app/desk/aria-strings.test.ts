import * as library from 'react-aria-components/i18n/en-US'
import { expect, test } from 'vitest'

import { ariaStrings } from './aria-strings.ts'

test('who hears a list of the desk in Hindi hears all of it in Hindi: the library has no string of its own left to say', () => {
  // Which message it is; desk.spec.ts hears it.
  const ours = ariaStrings(((key: string) => key) as Parameters<typeof ariaStrings>[0])
  // Its types name no value.
  const { default: theirs } = library as unknown as { default: Record<string, object> }
  for (const [name, strings] of Object.entries(ours))
    expect(Object.keys(strings).toSorted(), name).toEqual(Object.keys(theirs[name] ?? {}).toSorted())
})
