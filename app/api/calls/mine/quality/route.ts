import { addQuality } from '@/lib/calls/quality'
import { pictureNote } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST: what the citizen received in the last seconds. */
export const POST = onMyCallWith(pictureNote, addQuality)
