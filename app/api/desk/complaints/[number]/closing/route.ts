import { closeUnverified } from '@/lib/followups/followups'
import { closingSchema } from '@/lib/followups/schema'

import { deskAct } from '../../../act'
import { onComplaint } from '../on-complaint'

export const POST = deskAct(
  closingSchema,
  async ({ db }, input, { number }) =>
    onComplaint(db, number, async (complaint) => closeUnverified(db, complaint.id, input)),
  ['supervisor'],
)
