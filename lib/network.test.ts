import { expect, test } from 'vitest'

import { hashOfNetwork } from './network.ts'

test('a machine’s own address is nobody’s network, and is not counted', () => {
  for (const own of ['direct', '127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1']) {
    expect(hashOfNetwork(own)).toBeUndefined()
  }
})
