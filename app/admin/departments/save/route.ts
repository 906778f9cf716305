import { saveDepartment } from '@/lib/directory/directory'
import { departmentSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(departmentSchema, saveDepartment, '/admin/departments')
