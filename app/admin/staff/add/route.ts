import { addStaff } from '@/lib/directory/staff'
import { addStaffSchema } from '@/lib/directory/staff-schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(addStaffSchema, addStaff, '/admin/staff')
