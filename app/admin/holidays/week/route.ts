import { saveWorkingDays } from '@/lib/directory/directory'
import { workingDaysSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(workingDaysSchema, saveWorkingDays, '/admin/holidays')
