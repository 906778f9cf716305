import { getTranslations } from 'next-intl/server'

import { PhoneLines } from '@/components/frame/PhoneLines'
import { CallBack } from '@/components/pictograms/CallBack'
import { Clock } from '@/components/pictograms/Clock'
import { Cross } from '@/components/pictograms/Cross'
import { Question } from '@/components/pictograms/Question'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { LinkButton } from '@/components/ui/LinkButton'

import { Door } from '../../Door'
import { SideDoor } from '../../SideDoor'

type Props = { isCallOver: boolean }

/** A link that opens nothing, or nothing any more: its call is over. Who touched it too late may not read why: that, and the ways to be heard, are in pictures. */
export async function NothingHere({ isCallOver }: Props) {
  const [t, home] = await Promise.all([getTranslations('complaint.gone'), getTranslations('home')])
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        {isCallOver ? (
          <span className="flex items-center gap-4 text-wait">
            <CallBack className="size-20" />
            <Clock className="size-14" />
            <Cross className="size-14 text-stop" />
          </span>
        ) : (
          <Question className="size-20 text-brand" />
        )}
        <h1>{isCallOver ? t('call') : t('title')}</h1>
        <ul className="grid gap-3">
          <Door href="/call" door="sign" picture={SigningHand} />
          <SideDoor href="/sign" picture={SignedMessage}>
            {home('signedMessage')}
          </SideDoor>
        </ul>
        {!isCallOver && <p>{t('says')}</p>}
        <p>
          <LinkButton href="/track">{t('track')}</LinkButton>
        </p>
      </div>
      <PhoneLines />
    </div>
  )
}
