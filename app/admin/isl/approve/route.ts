import { getLocale } from 'next-intl/server'

import { approveClip } from '@/lib/isl/isl'
import { approvedClip } from '@/lib/isl/schema'

import { administratorRoute } from '../../administrator-route'

export const POST = administratorRoute(
  approvedClip,
  async (db, { key, recordedAt }) => approveClip(db, await getLocale(), key, recordedAt),
  '/admin/isl',
)
