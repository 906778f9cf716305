import type { ReactNode } from 'react'

import { CitizenFrame } from '@/components/frame/CitizenFrame'

export default function CitizenLayout({ children }: { children: ReactNode }) {
  return <CitizenFrame>{children}</CitizenFrame>
}
