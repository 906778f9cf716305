import { addQuality } from '@/lib/calls/quality'
import { pictureNote } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST: what the desk received in the last seconds. */
export const POST = onCallWith(pictureNote, addQuality)
