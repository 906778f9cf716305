import type { RemoteTrack } from 'livekit-client'
import { describe, expect, test } from 'vitest'

import { noMark } from '@/lib/calls/picture/stage'

import { citizensSeat, onStage, type Peer, signersAmong, staffSeats } from './view'

function peer(identity: string, kind: Peer['kind'], more: Partial<Peer> = {}): Peer {
  return {
    identity,
    kind,
    name: null,
    ...noMark,
    isSpeaking: false,
    video: { sid: identity } as unknown as RemoteTrack,
    audio: null,
    isAway: false,
    ...more,
  }
}
const namesOf = (peers: Peer[]) => signersAmong(peers).map(({ identity }) => identity)

describe('whose picture a citizen must be able to read', () => {
  test('both interpreters of a hand-over, and a deaf interpreter who came by a link', () => {
    const all = [peer('staff-1', 'interpreter'), peer('staff-2', 'interpreter'), peer('guest-a', 'deaf_interpreter')]
    expect(namesOf(all)).toEqual(['staff-1', 'staff-2', 'guest-a'])
  })

  test('an officer’s only while they sign', () => {
    const officer = peer('guest-b', 'officer')
    expect(namesOf([officer])).toEqual([])
    expect(namesOf([{ ...officer, isSigning: true }])).toEqual(['guest-b'])
  })
})

describe('a citizen whose interpreter is gone', () => {
  const officer = peer('guest-b', 'officer')
  const interpreter = peer('staff-1', 'interpreter')
  const sarita = { staffId: 1, kind: 'interpreter', hi: 'सरिता', en: 'Sarita' } as const
  const mohan = { ...sarita, staffId: 2, hi: 'मोहन', en: 'Mohan' }
  const alone = staffSeats({ answeredBy: sarita, handOver: null }, { met: [] })

  test('sees in their seat that they are coming back, also while an officer is still there', () => {
    const away = { identity: 'staff-1', kind: 'interpreter', name: { en: 'Sarita' }, isAway: true, video: null }
    expect(onStage([officer], alone)).toMatchObject([away, officer])
    expect(onStage([interpreter, officer], alone)).toEqual([interpreter, officer])
  })

  test('has one such seat, not two, while the media server still counts them in', () => {
    const lost = { ...interpreter, isAway: true }
    expect(onStage([lost, officer], alone)).toEqual([lost, officer])
  })

  test('sees so of either interpreter of a hand-over, once both have been here; who came for nothing leaves no seat', () => {
    const next = peer('staff-2', 'interpreter')
    const scene = { answeredBy: sarita, handOver: { state: 'joined', to: mohan } } as const
    const both = staffSeats(scene, { met: ['staff-1', 'staff-2'] })
    expect(onStage([next], both)).toMatchObject([{ identity: 'staff-1', isAway: true }, next])
    expect(onStage([interpreter], both)).toMatchObject([interpreter, { name: { hi: 'मोहन' }, isAway: true }])
    expect(onStage([interpreter], staffSeats(scene, { met: ['staff-1'] }))).toEqual([interpreter])
    expect(onStage([next], staffSeats({ answeredBy: mohan, handOver: null }, { met: ['staff-1', 'staff-2'] }))).toEqual(
      [next],
    )
  })

  test('with nobody else there is told so on the whole stage', () => {
    expect(onStage([], alone)).toEqual([])
    expect(onStage([{ ...officer, isAway: true }], alone)).toHaveLength(1)
  })

  test('and who else is in the call sees the same of the citizen', () => {
    const companion = peer('guest-c', 'companion')
    expect(onStage([companion], [citizensSeat])).toMatchObject([{ kind: 'citizen', isAway: true }, companion])
  })
})
