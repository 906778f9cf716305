import { noteTold } from '@/lib/calls/citizen'
import { shownListeners } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {listenerIds}: the citizen's page shows these who look on. */
export const POST = onMyCallWith(shownListeners, noteTold)
