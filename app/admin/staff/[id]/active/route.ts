import { setActiveSchema } from '@/lib/staff/schema'
import { setStaffActive } from '@/lib/staff/staff'

import { staffMemberRoute } from '../../../administrator-route'

export const POST = staffMemberRoute(setActiveSchema, (db, id, { active }) => setStaffActive(db, id, active === 'yes'))
