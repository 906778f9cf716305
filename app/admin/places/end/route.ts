import { endPlace } from '@/lib/directory/directory'
import { endPlaceSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(endPlaceSchema, endPlace, '/admin/places')
