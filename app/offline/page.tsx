import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'

import { PhoneNumbers } from '@/components/frame/PhoneNumbers'
import { PlainFrame } from '@/components/frame/PlainFrame'
import { NoNetwork } from '@/components/pictograms/NoNetwork'
import { buttonClass } from '@/components/ui/Button'

export const metadata: Metadata = { title: { absolute: 'सुनवाई · Sunwai' }, robots: { index: false } }

/** Inline, because without network no other script may be there. */
const comeBack = "addEventListener('online', () => location.reload())"

/** Kept on the device by the service worker and shown in place of any page that cannot be reached: so in both languages. */
export default async function OfflinePage() {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const hi = await getTranslations({ locale: 'hi', namespace: 'pages.offline' })
  const en = await getTranslations({ locale: 'en', namespace: 'pages.offline' })
  return (
    <PlainFrame>
      <NoNetwork className="size-24 text-brand" />
      <div lang="hi" className="grid gap-1">
        <h1>{hi('title')}</h1>
        <p>{hi('says')}</p>
      </div>
      <div lang="en" className="grid gap-1">
        <h2>{en('title')}</h2>
        <p>{en('says')}</p>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- an empty link is the page that was asked for, and works without a script */}
      <a href="" className={buttonClass({})}>
        <span lang="hi">{hi('retry')}</span> · <span lang="en">{en('retry')}</span>
      </a>
      <div className="grid gap-3">
        <div>
          <p lang="hi">{hi('call')}</p>
          <p lang="en">{en('call')}</p>
        </div>
        <PhoneNumbers />
      </div>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: comeBack }} />
    </PlainFrame>
  )
}
