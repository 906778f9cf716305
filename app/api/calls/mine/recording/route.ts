import { actOnMyRecording } from '@/lib/calls/citizen'
import { recordingAct } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {act: agree | refuse | stop}: may this call be recorded? 409 wrong_state, call_over. */
export const POST = onMyCallWith(recordingAct, actOnMyRecording)
