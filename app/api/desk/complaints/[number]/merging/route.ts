import { mergeInto } from '@/lib/followups/followups'
import { mergingSchema } from '@/lib/followups/schema'

import { deskAct } from '../../../act'
import { onComplaint } from '../on-complaint'

export const POST = deskAct(mergingSchema, async ({ db }, input, { number }) =>
  onComplaint(db, number, async (complaint) => mergeInto(db, complaint.id, input)),
)
