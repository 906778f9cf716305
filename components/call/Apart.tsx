import type { ReactNode } from 'react'

import { CallFrame } from './CallFrame'
import { OutOfCall } from './OutOfCall'

type Props = { says: string; button: string; signs?: ReactNode; children?: ReactNode; onPress: () => void }

/** This page is out of the call: it was opened in another window, or was away too long. One button brings it back; below it, other ways. */
export function Apart({ says, signs, children, ...way }: Props) {
  return (
    <CallFrame heading={says} signs={signs}>
      <OutOfCall says={says} {...way} />
      {children}
    </CallFrame>
  )
}
