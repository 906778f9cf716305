import { assignByCategory } from '@/lib/followups/followups'
import { triageSchema } from '@/lib/followups/schema'

import { deskAct } from '../../../act'
import { onComplaint } from '../on-complaint'

export const POST = deskAct(triageSchema, async ({ db }, input, { number }) =>
  onComplaint(db, number, async (complaint) => assignByCategory(db, complaint.id, input)),
)
