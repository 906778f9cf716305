import { requestCallBack } from '@/lib/calls/citizen'
import { callBack } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {phone, wantedAt?}: call me back. 422 required, phone_invalid, nobody_calls_then; 409 call_over. */
export const POST = onMyCallWith(callBack, requestCallBack)
