import { addStaffSchema } from '@/lib/staff/schema'
import { keepSheet } from '@/lib/staff/sheet'
import { addStaff } from '@/lib/staff/staff'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(addStaffSchema, addStaff, '/admin/staff/new', keepSheet)
