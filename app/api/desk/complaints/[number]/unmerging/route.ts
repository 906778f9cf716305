import { unmerge } from '@/lib/followups/followups'
import { keyOnlySchema } from '@/lib/followups/schema'

import { deskAct } from '../../../act'
import { onComplaint } from '../on-complaint'

export const POST = deskAct(keyOnlySchema, async ({ db }, input, { number }) =>
  onComplaint(db, number, async (complaint) => unmerge(db, complaint.id, input)),
)
