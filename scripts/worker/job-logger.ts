import { Logger } from 'graphile-worker'

import { log } from '../../lib/log.ts'

/** The job queue's own words go to the one log; its chatter about every job only when debugging. */
export const jobLogger = new Logger(() => (level, message, meta) => {
  if (level === 'error') log.error({ meta }, message)
  else if (level === 'warning') log.warn({ meta }, message)
  else log.debug({ meta }, message)
})
