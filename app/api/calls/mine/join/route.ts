import { joinMyCall } from '@/lib/calls/citizen'

import { onMyCall } from '../on-my-call'

/** POST → {url, token, iceServers} for the room of the citizen's open call: after a reload, a freeze, a restart of the media server. */
export const POST = onMyCall(joinMyCall)
