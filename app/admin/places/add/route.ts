import { addPlace } from '@/lib/directory/directory'
import { placeSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(placeSchema, addPlace, '/admin/places')
