import { takeHolidayBack } from '@/lib/directory/directory'
import { takeHolidayBackSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(
  takeHolidayBackSchema,
  (db, { day }) => takeHolidayBack(db, day),
  '/admin/holidays',
)
