import { addQuality } from '@/lib/calls/records'
import { pictureNote } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST: what the desk received in the last seconds. */
export const POST = onCallWith(pictureNote, async ({ db, callId }, seen) => addQuality(db, seen, callId))
