import { saveDesk } from '@/lib/directory/directory'
import { deskSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(deskSchema, saveDesk, '/admin/desks')
