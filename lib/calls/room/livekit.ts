import { createHash } from 'node:crypto'

import { AccessToken, RoomServiceClient, TokenVerifier, TwirpError } from 'livekit-server-sdk'
import { z } from 'zod'

import { env } from '../../env.ts'
import { log } from '../../log.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { Join } from '../answers.ts'
import { attributesOf, type StagePerson } from '../picture/stage.ts'
import { dropKeptMs } from '../state.ts'
import { iceServersFor } from './ice.ts'
import { type Identity, isOnlooker } from './identity.ts'
import { recordingMark } from './wire.ts'

const keptSeconds = Math.ceil(dropKeptMs / 1000) + 30
/** For joining only: the server renews the token of whoever is in. */
const tokenTtl = '5m'
const answerWithinSeconds = 3
/** A citizen, ten guests (SQL: private.check_guests), both desks of a hand-over, supervisors who look on, and whose last connection is not gone yet. */
const mostInRoom = 20

function rooms() {
  const { LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env()
  return new RoomServiceClient(LIVEKIT_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET, {
    requestTimeout: answerWithinSeconds,
  })
}

/** The call's room exists and this person may join it, under the name that the others see. Making a room twice is harmless, so a restart of the media server heals here. */
export async function joinRoom(callId: string, identity: Identity, person: StagePerson): Promise<Result<Join>> {
  try {
    await rooms().createRoom({
      name: callId,
      emptyTimeout: keptSeconds,
      departureTimeout: keptSeconds,
      maxParticipants: mostInRoom,
    })
  } catch (error) {
    log.warn({ err: error, callId }, 'the media server does not answer')
    return fail('unavailable', 'media')
  }
  const { LIVEKIT_WS_URL, LIVEKIT_API_KEY, LIVEKIT_API_SECRET, LIVEKIT_ICE_URLS, TURN_SECRET } = env()
  const token = new AccessToken(LIVEKIT_API_KEY, LIVEKIT_API_SECRET, {
    identity,
    attributes: attributesOf(person),
    ttl: tokenTtl,
  })
  const takesPart = !isOnlooker(identity)
  token.addGrant({
    room: callId,
    roomJoin: true,
    canPublish: takesPart,
    canSubscribe: true,
    canPublishData: takesPart,
  })
  const iceServers = iceServersFor({ urls: LIVEKIT_ICE_URLS, turnSecret: TURN_SECRET, identity, now: new Date() })
  return ok({ url: LIVEKIT_WS_URL, token: await token.toJwt(), iceServers })
}

/** Everybody out: the call is over. A room that is gone already is fine. */
export async function closeRoom(callId: string): Promise<void> {
  try {
    await rooms().deleteRoom(callId)
  } catch (error) {
    if (!(error instanceof TwirpError && error.code === 'not_found'))
      log.warn({ err: error, callId }, 'the room could not be closed')
  }
}

/** Everybody in the room sees whether it is being recorded, guests too. Without an answer of the media server the two sides know by the app. */
export async function showRecording(callId: string, isRecording: boolean): Promise<void> {
  try {
    await rooms().updateRoomMetadata(callId, isRecording ? recordingMark : '')
  } catch (error) {
    if (!(error instanceof TwirpError && error.code === 'not_found'))
      log.warn({ err: error, callId }, 'the room was not told whether it is recorded')
  }
}

/** One person out: they may no longer be in this call. Who has left already is fine; throws when the media server does not answer. */
export async function removeParticipant(callId: string, identity: Identity): Promise<void> {
  try {
    await rooms().removeParticipant(callId, identity)
  } catch (error) {
    if (!(error instanceof TwirpError && error.code === 'not_found')) throw error
  }
}

export type RoomSeen = { callId: string; showsRecording: boolean; participants: { identity: string; sid: string }[] }

/** Every room with the people in it; throws when the media server does not answer. */
export async function listRooms(): Promise<RoomSeen[]> {
  const list = await rooms().listRooms()
  return Promise.all(
    list.map(async ({ name, metadata }) => ({
      callId: name,
      showsRecording: metadata === recordingMark,
      participants: await participantsOf(name),
    })),
  )
}

/** Nobody is in a room that was closed since it was listed. */
async function participantsOf(callId: string): Promise<RoomSeen['participants']> {
  try {
    return (await rooms().listParticipants(callId)).map(({ identity, sid }) => ({ identity, sid }))
  } catch (error) {
    if (error instanceof TwirpError && error.code === 'not_found') return []
    throw error
  }
}

export type RoomEvent = {
  eventId: string
  callId: string
  kind: 'joined' | 'left'
  identity: string
  sid: string
  /** Left on purpose: their page closed the connection, it did not break off. */
  isGoodbye: boolean
}

const webhook = z.object({
  id: z.string(),
  event: z.string(),
  room: z.object({ name: z.string() }).optional(),
  participant: z.object({ identity: z.string(), sid: z.string(), disconnectReason: z.string().optional() }).optional(),
})
const kinds: Record<string, RoomEvent['kind']> = { participant_joined: 'joined', participant_left: 'left' }

/**
 * A webhook, verified on its raw bytes: the token in its header carries their hash. Null for kinds that mean nothing to us; 401 for a wrong
 * signature, 400 for what is no event.
 */
export async function readWebhook(body: Uint8Array, authorization: string): Promise<Result<RoomEvent | null>> {
  const { LIVEKIT_API_KEY, LIVEKIT_API_SECRET } = env()
  const verifier = new TokenVerifier(LIVEKIT_API_KEY, LIVEKIT_API_SECRET)
  const claims = await verifier.verify(authorization).catch(() => null)
  if (claims?.sha256 !== createHash('sha256').update(body).digest('base64')) return fail('not_signed_in')
  const event = webhook.safeParse(asJson(body))
  if (!event.success) return fail('invalid_input')
  const { id: eventId, event: name, room, participant } = event.data
  const kind = kinds[name]
  if (!kind || !room || !participant) return ok(null)
  const { disconnectReason, ...who } = participant
  const isGoodbye = disconnectReason === 'CLIENT_INITIATED'
  return ok({ eventId, callId: room.name, kind, ...who, isGoodbye })
}

function asJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
