import { actOnRecording } from '@/lib/calls/desk'
import { deskRecordingAct } from '@/lib/calls/schema'

import { onCallWith } from '../../on-call'

/** POST {act: ask | agree | refuse | stop}: agree and refuse note what the citizen answered in sign. 403 not_your_call, 409 wrong_state, call_over. */
export const POST = onCallWith(deskRecordingAct, actOnRecording)
