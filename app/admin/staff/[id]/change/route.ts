import { changeStaffSchema } from '@/lib/staff/schema'
import { changeStaff } from '@/lib/staff/staff'

import { staffMemberRoute } from '../../../administrator-route'

export const POST = staffMemberRoute(changeStaffSchema, changeStaff)
