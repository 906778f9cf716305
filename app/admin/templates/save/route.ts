import { saveTemplate } from '@/lib/directory/directory'
import { templateSchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(templateSchema, saveTemplate, '/admin/templates')
