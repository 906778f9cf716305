import { addQuality } from '@/lib/calls/quality'
import { pictureNote } from '@/lib/calls/schema'

import { onGuestCallWith } from '../on-guest-call'

/** POST: what a guest received in the last seconds. 403 not_your_call before they came in. */
export const POST = onGuestCallWith(pictureNote, addQuality)
