import { resetSignInSchema } from '@/lib/staff/schema'
import { keepSheet } from '@/lib/staff/sheet'
import { resetSignIn } from '@/lib/staff/staff'

import { staffMemberRoute } from '../../../administrator-route'

export const POST = staffMemberRoute(resetSignInSchema, (db, id, { login }) => resetSignIn(db, id, login), keepSheet)
