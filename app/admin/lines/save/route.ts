import { savePhoneLine } from '@/lib/directory/directory'
import { phoneLineSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(phoneLineSchema, savePhoneLine, '/admin/lines')
