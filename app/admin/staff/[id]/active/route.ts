import { z } from 'zod'

import { setStaffActive } from '@/lib/staff/staff'

import { staffMemberRoute } from '../../../administrator-route'

const schema = z.object({ active: z.enum(['yes', 'no'], { error: 'required' }) })

export const POST = staffMemberRoute(schema, (db, id, { active }) => setStaffActive(db, id, active === 'yes'))
