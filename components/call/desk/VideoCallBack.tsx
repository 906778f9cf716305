'use client'

import { useTranslations } from 'next-intl'

import { Signer } from '@/components/pictograms/Signer'
import { Button } from '@/components/ui/Button'

import { useDeskCalls } from './DeskCallsProvider'

/** Calls the citizen of a task by video: they get the link by SMS, the call is on the stage at once. */
export function VideoCallBack({ taskId }: { taskId: number }) {
  const t = useTranslations('desk-calls')
  const { calls, callBack, isBusy } = useDeskCalls()
  const isInCall = calls?.me.state === 'in_call'
  return (
    <Button type="button" disabled={isBusy || isInCall} onClick={() => void callBack(taskId)}>
      <Signer className="size-7 [--picto-tone:transparent]" />
      {t('callBack')}
    </Button>
  )
}
