import { noteTold } from '@/lib/calls/calls'
import { shownListeners } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {listenerIds}: the citizen's page shows these who look on. */
export const POST = onMyCallWith(shownListeners, async (claims, { listenerIds }) => noteTold(claims, listenerIds))
