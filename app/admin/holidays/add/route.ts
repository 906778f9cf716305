import { addHoliday } from '@/lib/directory/directory'
import { holidaySchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(holidaySchema, addHoliday, '/admin/holidays')
