import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

import { PhoneLines } from '@/components/frame/PhoneLines'
import { Pen } from '@/components/pictograms/Pen'
import { Phone } from '@/components/pictograms/Phone'
import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { SigningHand } from '@/components/pictograms/SigningHand'
import { TextLink } from '@/components/ui/TextLink'

import { WayOfComplaint } from './WayOfComplaint'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('help')
  return { title: t('title'), description: t('lead') }
}

const ways = { sign: SigningHand, message: SignedMessage, talk: Phone, write: Pen }
const wayNames = ['sign', 'message', 'talk', 'write'] as const

export default async function HelpPage() {
  const t = await getTranslations('help')
  return (
    <div className="grid gap-10">
      <div className="grid gap-1">
        <h1>{t('title')}</h1>
        <p className="text-ink-muted">{t('lead')}</p>
      </div>
      <section aria-labelledby="ways" className="grid gap-4">
        <h2 id="ways">{t('ways.title')}</h2>
        <ul className="grid gap-4">
          {wayNames.map((way) => {
            const Picture = ways[way]
            return (
              <li key={way} className="flex gap-4">
                <Picture className="size-12 text-brand" />
                <p>{t(`ways.${way}`)}</p>
              </li>
            )
          })}
        </ul>
      </section>
      <WayOfComplaint />
      <section aria-labelledby="unsolved" className="grid gap-1">
        <h2 id="unsolved">{t('unsolved.title')}</h2>
        <p>{t('unsolved.says')}</p>
        <p>
          <TextLink href="/track">{t('unsolved.find')}</TextLink>
        </p>
      </section>
      <section aria-labelledby="number" className="grid gap-1">
        <h2 id="number">{t('number.title')}</h2>
        <p>{t('number.says')}</p>
        <p>
          <TextLink href="/my">{t('number.mine')}</TextLink>
        </p>
      </section>
      <PhoneLines />
    </div>
  )
}
