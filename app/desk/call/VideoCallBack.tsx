'use client'

import { useTranslations } from 'next-intl'

import { Phone } from '@/components/pictograms/Phone'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { Signer } from '@/components/pictograms/Signer'
import { Button } from '@/components/ui/Button'
import { LinkButton } from '@/components/ui/LinkButton'
import { Notice } from '@/components/ui/Notice'

import { useDeskCalls } from './DeskCallsProvider'
import { Refused } from './Refused'
import { useRefusal } from './useRefusal'

/** `number`: of the complaint that it is about. */
type Props = { taskId: number; number: string | null }

/** Calls the citizen of a task by video: they get the link by SMS, the call is on the stage at once. Whom nothing reaches is answered in other ways. */
export function VideoCallBack({ taskId, number }: Props) {
  const t = useTranslations('desk-calls')
  const sentenceOf = useRefusal()
  const { calls, callBack, isBusy, refusal } = useDeskCalls()
  const isInCall = calls?.me.state === 'in_call'
  const code = refusal?.act === 'callBack' && refusal.of === String(taskId) ? refusal.code : null
  return (
    <>
      <Button type="button" disabled={isBusy || isInCall} onClick={() => void callBack(taskId)}>
        <Signer className="size-7 [--picto-tone:transparent]" />
        {t('callBack')}
      </Button>
      {code === 'citizen_unreachable' ? (
        <Notice tone="stop" title={sentenceOf(code)} live>
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
      ) : (
        <Refused acts={['callBack']} of={String(taskId)} />
      )}
    </>
  )
}
