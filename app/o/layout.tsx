import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { CitizenFrame } from '@/components/frame/CitizenFrame'

/** The link is a secret in the address: no search engine, no other site. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default function OfficerLinkLayout({ children }: { children: ReactNode }) {
  return <CitizenFrame>{children}</CitizenFrame>
}
