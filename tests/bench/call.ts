import { readSettings } from '../../scripts/stack/settings.ts'
import { ownStack } from '../../scripts/test/own-stack.ts'

/**
 * A signed call on the networks that people have, beside the same call by the SDK's defaults: `npm run bench call`, or with the names of
 * links only those. Starts a stack of its own.
 */
const { env, stop } = await ownStack('.data-bench')
try {
  Object.assign(process.env, env)
  // The addresses of the stack are read when these are loaded.
  const { run } = await import('./call/run.ts')
  process.exitCode = await run(process.argv.slice(3), readSettings().ports.LIVEKIT_UDP_PORT)
} finally {
  await stop()
}
