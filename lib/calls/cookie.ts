import 'server-only'
import { cookies } from 'next/headers'

import { cookieOptions } from '../cookie-options.ts'

const name = 'call'
/** Marks the secret of a link (the SMS) among the calls' own. */
const linkMark = 'link.'
const keptSeconds = 6 * 3600

/** A call as its citizen: by its own secret, or by a link of ours that names it. */
export type CallClaims = { kind: 'call' | 'tracking_link'; secret: string }

/** The call that this browser is in: a reload, a second tap and a frozen page come back to it. Script cannot read it. */
export async function currentCall(): Promise<CallClaims | null> {
  const value = (await cookies()).get(name)?.value
  if (!value) return null
  return value.startsWith(linkMark)
    ? { kind: 'tracking_link', secret: value.slice(linkMark.length) }
    : { kind: 'call', secret: value }
}

/** From now on this browser is in that call; six hours at most. */
export async function keepCall({ kind, secret }: CallClaims): Promise<void> {
  ;(await cookies()).set(name, kind === 'call' ? secret : `${linkMark}${secret}`, cookieOptions(keptSeconds))
}
