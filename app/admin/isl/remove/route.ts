import { getLocale } from 'next-intl/server'

import { removeClip } from '@/lib/isl/isl'
import { removedClip } from '@/lib/isl/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(
  removedClip,
  async (db, { key }) => removeClip(db, await getLocale(), key),
  '/admin/isl',
)
