import { getTranslations } from 'next-intl/server'

import { SignedMessage } from '@/components/pictograms/SignedMessage'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { LinkButton } from '@/components/ui/LinkButton'

/** Instead of writing: a reply in sign or by voice. */
export async function ReplyBySign({ link }: { link: string }) {
  const t = await getTranslations('complaint.film')
  return (
    <p className="grid gap-3 sm:flex print:hidden">
      <LinkButton href={`/sign/reply/${link}`} variant="secondary">
        <SignedMessage className="size-9" />
        {t('signReply')}
      </LinkButton>
      <LinkButton href={`/sign/reply/${link}?kind=voice`} variant="secondary">
        <VoiceMessage className="size-9" />
        {t('speakReply')}
      </LinkButton>
    </p>
  )
}
