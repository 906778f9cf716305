import { getTranslations } from 'next-intl/server'

import { Ring112 } from '@/components/emergency/Ring112'
import { LinkButton } from '@/components/ui/LinkButton'

import { PhoneLines } from './PhoneLines'

/** A call and a message need the camera, and that needs scripts. Without them two ways stay: writing, and the telephone. */
export async function WithoutScript() {
  const [t, emergency] = await Promise.all([getTranslations('call.withoutScript'), getTranslations('call.emergency')])
  return (
    <noscript>
      <div className="fixed inset-0 z-50 grid content-center overflow-auto bg-paper p-5 text-ink">
        <div className="mx-auto grid w-full max-w-xl gap-6">
          <h1>{t('title')}</h1>
          <p>{t('says')}</p>
          <LinkButton href="/file" wide>
            {t('write')}
          </LinkButton>
          <PhoneLines />
          <section aria-label={emergency('title')}>
            <Ring112 words={{ call: emergency('call'), write: emergency('write'), sms: emergency('sms') }} />
          </section>
        </div>
      </div>
    </noscript>
  )
}
