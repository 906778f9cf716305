import 'server-only'
import { adminDatabase } from '../../db/admin.ts'
import { done } from '../../db/rpc.ts'
import type { Result } from '../../result.ts'
import type { RoomEvent } from './livekit.ts'

/** What the media server saw, once per event. A room that is no call of ours is nobody's news. */
export async function noteParticipant({ callId, eventId, isGoodbye, ...event }: RoomEvent): Promise<Result<null>> {
  const values = { ...event, call_id: callId, event_id: eventId, is_goodbye: isGoodbye }
  return done(adminDatabase().rpc('note_participant', values))
}
