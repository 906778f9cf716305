import { addNote } from '@/lib/desk/desk'
import { noteSchema } from '@/lib/desk/schema'

import { deskAct } from '../../../act'
import { onComplaint } from '../on-complaint'

export const POST = deskAct(noteSchema, async ({ db }, input, { number }) =>
  onComplaint(db, number, async (complaint) => addNote(db, complaint.id, input)),
)
