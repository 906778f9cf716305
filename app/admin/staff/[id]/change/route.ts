import { changeStaff } from '@/lib/directory/staff'
import { changeStaffSchema } from '@/lib/directory/staff-schema'

import { staffMemberRoute } from '../../../administrator-route'

export const POST = staffMemberRoute(changeStaffSchema, changeStaff)
