import { getTranslations } from 'next-intl/server'

import { PhoneLines } from '@/components/frame/PhoneLines'
import { Pen } from '@/components/pictograms/Pen'
import { Phone } from '@/components/pictograms/Phone'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { Stations } from '@/components/pictograms/Stations'
import { Receipts } from '@/components/recording/Receipts'

import { Door } from './Door'
import { FindComplaint } from './FindComplaint'
import { SideDoor } from './SideDoor'

export default async function HomePage() {
  const [t, sign] = await Promise.all([getTranslations('home'), getTranslations('sign')])
  return (
    <div className="grid gap-10">
      <Receipts words={{ done: sign('done'), follow: sign('follow'), seen: sign('seen') }} />
      <section aria-labelledby="doors" className="grid gap-4">
        <div className="grid gap-1">
          <h1 id="doors">{t('title')}</h1>
          <p className="text-ink-muted">{t('lead')}</p>
        </div>
        <ul className="grid gap-3">
          <Door href="/call" door="sign" picture={SigningHand} />
          <Door href="/call?mode=voice" door="talk" picture={Phone} />
          <Door href="/file" door="write" picture={Pen} />
        </ul>
        <ul className="grid gap-3 sm:grid-cols-2">
          <SideDoor href="/sign" picture={SignedMessage}>
            {t('signedMessage')}
          </SideDoor>
          <SideDoor href="/my" picture={Stations}>
            {t('mine')}
          </SideDoor>
        </ul>
      </section>
      <div className="grid gap-10 sm:grid-cols-2 sm:gap-8">
        <FindComplaint />
        <PhoneLines />
      </div>
    </div>
  )
}
