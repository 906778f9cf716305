import type { ReactNode } from 'react'

import { CitizenFrame } from '@/components/frame/CitizenFrame'
import { SendKept } from '@/components/recording/SendKept'

export default function CitizenLayout({ children }: { children: ReactNode }) {
  return (
    <CitizenFrame>
      {children}
      <SendKept />
    </CitizenFrame>
  )
}
