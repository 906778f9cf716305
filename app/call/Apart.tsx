import type { ReactNode } from 'react'

import { OutOfCall, type OutWhy } from '@/components/call/OutOfCall'
import { CallFrame } from '@/components/scene/CallFrame'

type Props = {
  why: OutWhy
  says: string
  button: string
  emergencyButton?: ReactNode
  children?: ReactNode
  onPress: () => void
}

/** This page is out of the call: it was opened in another window, or was away too long. One button brings it back; below it, other ways. */
export function Apart({ says, emergencyButton, children, ...way }: Props) {
  return (
    <CallFrame heading={says} emergencyButton={emergencyButton}>
      <OutOfCall says={says} {...way} />
      {children}
    </CallFrame>
  )
}
