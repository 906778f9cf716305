import { describe, expect, it } from 'vitest'

import { iceServersFor } from './ice.ts'

const asked = { turnSecret: 'sixteen letters and more', identity: 'citizen', now: new Date('2026-11-25T00:00:00Z') }

describe('a caller’s browser', () => {
  it('asks no third party unless the district names one', () => {
    expect(iceServersFor({ ...asked, urls: [] })).toEqual([])
  })

  it('asks those that the media server names when the district says so', () => {
    expect(iceServersFor({ ...asked, urls: ['livekit'] })).toBeNull()
  })

  it('gets a name and a password for the district’s TURN server good for six hours, and none for STUN', () => {
    const [stun, turn] = iceServersFor({
      ...asked,
      urls: ['stun:stun.example.in:3478', 'turn:turn.example.in:3478', 'turns:turn.example.in:443?transport=tcp'],
    })!
    expect(stun).toEqual({ urls: ['stun:stun.example.in:3478'] })
    expect(turn).toEqual({
      urls: ['turn:turn.example.in:3478', 'turns:turn.example.in:443?transport=tcp'],
      username: '1795586400:citizen',
      // echo -n 1795586400:citizen | openssl dgst -sha1 -hmac 'sixteen letters and more' -binary | base64
      credential: '0XwEkbp4WS6c/Q9rx+t4hX5v9Jw=',
    })
  })
})
