import { addQuality } from '@/lib/calls/records'
import { pictureNote } from '@/lib/calls/schema'
import { databaseAs } from '@/lib/db/client'

import { onMyCallWith } from '../on-my-call'

/** POST: what the citizen received in the last seconds. */
export const POST = onMyCallWith(pictureNote, async (claims, seen) => addQuality(databaseAs(claims), seen))
