'use client'

import { useTranslations } from 'next-intl'

import { useRefusal } from '../useRefusal'
import type { Sending } from './TakeSender'

/** More than the second on its way: the network is slow or away. */
const few = 3
const own = ['unable', 'not_kept', 'recording_over'] as const

/** For staff: what waits on this computer, or why it is recorded no longer. */
export function SendingWord({ sending: { waiting, refusal } }: { sending: Sending }) {
  const t = useTranslations('desk-calls.recording')
  const sentenceOf = useRefusal()
  const known = own.find((one) => one === refusal)
  if (refusal !== null)
    return (
      <p role="alert" className="basis-full font-semibold text-stop">
        {t('broken', { why: known ? t(known) : sentenceOf(refusal) })}
      </p>
    )
  return (
    <output className="basis-full empty:hidden">{waiting > few ? t('waiting', { seconds: waiting }) : null}</output>
  )
}
