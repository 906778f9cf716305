'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

import { Phone } from '@/components/pictograms/Phone'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { Signer } from '@/components/pictograms/Signer'
import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Notice } from '@/components/ui/Notice'

import { useDeskCalls } from './DeskCallsProvider'
import { useRefusal } from './useRefusal'

/** `number`: of the complaint that it is about. */
type Props = { taskId: number; number: string | null }

/** Calls the citizen of a task by video: they get the link by SMS, the call is on the stage at once. Whom nothing reaches is answered in other ways. */
export function VideoCallBack({ taskId, number }: Props) {
  const t = useTranslations('desk-calls')
  const sentenceOf = useRefusal()
  const { calls, callBack, isBusy, refusal } = useDeskCalls()
  const [isRefused, setIsRefused] = useState(false)
  const isInCall = calls?.me.state === 'in_call'
  async function call() {
    setIsRefused(!(await callBack(taskId)))
  }
  return (
    <>
      <Button type="button" disabled={isBusy || isInCall} onClick={() => void call()}>
        <Signer className="size-7 [--picto-tone:transparent]" />
        {t('callBack')}
      </Button>
      {isRefused && refusal === 'citizen_unreachable' && (
        <Notice tone="stop" title={sentenceOf(refusal)} live>
          {number && (
            <>
              <LinkButton href={`/desk/complaint/${number}`} variant="secondary" wide>
                <SignedMessage className="size-7" />
                {t('unreachable.answer')}
              </LinkButton>
              <LinkButton href={`/desk/complaint/${number}`} variant="secondary" wide>
                <Phone className="size-7" />
                {t('unreachable.phone')}
              </LinkButton>
            </>
          )}
        </Notice>
      )}
    </>
  )
}
