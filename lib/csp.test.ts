import { expect, test } from 'vitest'

import { contentSecurityPolicy } from './csp'

const policy = contentSecurityPolicy({ nonce: 'abc', liveKitUrl: 'wss://media.example', development: false })

test('a script runs only with the nonce of its own page', () => {
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1]
  expect(scripts).toBe("'self' 'nonce-abc' 'strict-dynamic'")
})

test('a call reaches the media server by socket and by http, and no other host', () => {
  const reach = /connect-src ([^;]*)/.exec(policy)?.[1]
  expect(reach).toBe("'self' wss://media.example https://media.example")
})

test('no other site can frame a page or receive its forms', () => {
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("form-action 'self'")
})
