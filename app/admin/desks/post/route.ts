import { postOfficer } from '@/lib/directory/directory'
import { postingSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(postingSchema, postOfficer, '/admin/desks')
