import { addPhone } from '@/lib/desk/desk'
import { phoneSchema } from '@/lib/desk/schema'

import { deskAct } from '../../../act'
import { onComplaint } from '../on-complaint'

export const POST = deskAct(phoneSchema, async ({ db }, { phone }, { number }) =>
  onComplaint(db, number, async (complaint) => addPhone(db, complaint.id, phone)),
)
