import { headers } from 'next/headers'

/** React Aria adds a small style of its own and looks for the page's nonce here; without it the policy refuses that style (lib/csp.ts). */
export async function StyleNonce() {
  const policy = (await headers()).get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  return nonce && <meta property="csp-nonce" nonce={nonce} />
}
