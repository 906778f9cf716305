import { expect, test } from 'vitest'

import { asDialled } from './phone-lines.ts'

test('a mobile number is shown as people here dial it, another one whole', () => {
  expect(asDialled('+919977222564')).toBe('99772-22564')
  expect(asDialled('+442079460000')).toBe('+442079460000')
})
