import { resetSignIn } from '@/lib/directory/staff'
import { resetSignInSchema } from '@/lib/directory/staff-schema'

import { staffMemberRoute } from '../../../administrator-route'

export const POST = staffMemberRoute(resetSignInSchema, (db, id, { login }) => resetSignIn(db, id, login))
