import { doubtRemit } from '@/lib/followups/followups'
import { doubtSchema } from '@/lib/followups/schema'

import { deskAct } from '../../../act'
import { onComplaint } from '../on-complaint'

export const POST = deskAct(doubtSchema, async ({ db }, input, { number }) =>
  onComplaint(db, number, async (complaint) => doubtRemit(db, complaint.id, input)),
)
