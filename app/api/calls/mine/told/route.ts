import { noteTold } from '@/lib/calls/citizen'
import { shownOnlookers } from '@/lib/calls/schema'

import { onMyCallWith } from '../on-my-call'

/** POST {onlookerIds}: the citizen's page shows these who look on. */
export const POST = onMyCallWith(shownOnlookers, noteTold)
