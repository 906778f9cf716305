import { registerIntake } from '@/lib/desk/desk'
import { intakeSchema } from '@/lib/desk/schema'
import { ok } from '@/lib/result'

import { deskAct } from '../act'

export const POST = deskAct(intakeSchema, async ({ db }, intake) => {
  const result = await registerIntake(db, intake)
  return result.ok ? ok(`/desk/complaint/${result.value.number}`) : result
})
