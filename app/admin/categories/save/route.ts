import { saveCategory } from '@/lib/directory/directory'
import { categorySchema } from '@/lib/directory/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(categorySchema, saveCategory, '/admin/categories')
