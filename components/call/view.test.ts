import type { RemoteTrack } from 'livekit-client'
import { describe, expect, test } from 'vitest'

import { onStage, type Peer, signingOf } from './view'

function peer(identity: string, kind: Peer['kind'], more: Partial<Peer> = {}): Peer {
  return {
    identity,
    kind,
    name: null,
    isSigning: false,
    isHandUp: false,
    isSpeaking: false,
    video: { sid: identity } as unknown as RemoteTrack,
    isCameraOff: false,
    audio: null,
    isAway: false,
    ...more,
  }
}
const sidsOf = (peers: Peer[]) => signingOf({ peers }).map(({ sid }) => sid)

describe('whose picture a citizen must be able to read', () => {
  test('both interpreters of a hand-over, and a deaf interpreter who came by a link', () => {
    const all = [peer('staff-1', 'interpreter'), peer('staff-2', 'interpreter'), peer('guest-a', 'deaf_interpreter')]
    expect(sidsOf(all)).toEqual(['staff-1', 'staff-2', 'guest-a'])
  })

  test('an officer’s only while they sign, and nobody’s whose camera is off', () => {
    const officer = peer('guest-b', 'officer')
    expect(sidsOf([officer, peer('staff-1', 'interpreter', { video: null })])).toEqual([])
    expect(sidsOf([{ ...officer, isSigning: true }])).toEqual(['guest-b'])
  })
})

describe('a citizen whose interpreter is gone', () => {
  const officer = peer('guest-b', 'officer')
  const interpreter = peer('staff-1', 'interpreter')

  test('sees in their place that they are coming back, also while an officer is still there', () => {
    expect(onStage([officer], 'staff')).toMatchObject([{ kind: 'interpreter', isAway: true, video: null }, officer])
    expect(onStage([interpreter, officer], 'staff')).toEqual([interpreter, officer])
  })

  test('has one such place, not two, while the media server still counts them in, and none when a second interpreter is here', () => {
    const lost = { ...interpreter, isAway: true }
    expect(onStage([lost, officer], 'staff')).toEqual([lost, officer])
    expect(onStage([peer('staff-2', 'interpreter'), officer], 'staff')).toHaveLength(2)
  })

  test('with nobody else there is told so on the whole stage', () => {
    expect(onStage([], 'staff')).toEqual([])
    expect(onStage([{ ...officer, isAway: true }], 'staff')).toHaveLength(1)
  })

  test('and the interpreter sees the same of the citizen', () => {
    const companion = peer('guest-c', 'companion')
    expect(onStage([companion], 'citizen')).toMatchObject([{ kind: 'citizen', isAway: true }, companion])
  })
})
