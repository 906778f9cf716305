import { ok } from '@/lib/result'
import { aboutMeSchema } from '@/lib/staff/schema'
import { describeMyself } from '@/lib/staff/staff'

import { deskAct } from '../../act'

/** POST: may citizens be told my gender, which regional signs do I know. */
export const POST = deskAct(
  aboutMeSchema,
  async ({ db }, about) => {
    const saved = await describeMyself(db, about)
    return saved.ok ? ok('/desk/about-me') : saved
  },
  ['operator', 'interpreter'],
)
