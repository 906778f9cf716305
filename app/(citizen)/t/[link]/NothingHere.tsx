import { getTranslations } from 'next-intl/server'

import { PhoneLines } from '@/components/frame/PhoneLines'
import { Question } from '@/components/pictograms/Question'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { LinkButton } from '@/components/ui/LinkButton'

import { Door } from '../../Door'
import { SideDoor } from '../../SideDoor'

/**
 * A link that opens nothing (any more): the same for every reason. Who touched the message of a call back too late has no number to look up, and
 * may not read why: the ways to be heard are in pictures.
 */
export async function NothingHere() {
  const [t, home] = await Promise.all([getTranslations('complaint.gone'), getTranslations('home')])
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <Question className="size-20 text-brand" />
        <h1>{t('title')}</h1>
        <ul className="grid gap-3">
          <Door href="/call" door="sign" picture={SigningHand} />
          <SideDoor href="/sign" picture={SignedMessage}>
            {home('signedMessage')}
          </SideDoor>
        </ul>
        <p>{t('says')}</p>
        <p>
          <LinkButton href="/track">{t('track')}</LinkButton>
        </p>
      </div>
      <PhoneLines />
    </div>
  )
}
