import { answerHandOver } from '@/lib/calls/citizen'
import { agreement } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {agreed}: go on with the next interpreter, or stay with this one. 409 wrong_state when they are gone again. */
export const POST = onMyCallWith(agreement, answerHandOver)
