import { getMessages, getTranslations } from 'next-intl/server'

import { Signer } from '@/components/pictograms/Signer'
import { VoiceMessage } from '@/components/pictograms/VoiceMessage'
import { Film } from '@/components/recording/Film'
import type { ComplaintStatus } from '@/lib/complaints/answers'

import type { OpenedBy } from './ComplaintPage'

type Props = { recordings: ComplaintStatus['recordings']; by: OpenedBy; purposes: ('message' | 'answer' | 'reply')[] }

/** What was signed or spoken, the newest first: understood without a word of text. */
export async function Films({ recordings, by, purposes }: Props) {
  const [t, { sign }] = await Promise.all([getTranslations('complaint.film'), getMessages()])
  const shown = recordings.filter(({ purpose }) => purposes.includes(purpose)).toReversed()
  return shown.map((one) => {
    const Picture = one.kind === 'sign' ? Signer : VoiceMessage
    return (
      <figure key={one.id} className="grid max-w-xl gap-2">
        <figcaption className="flex items-center gap-3 text-lg font-semibold">
          <Picture className="size-10 text-brand" />
          {t(one.purpose)}
        </figcaption>
        <Film recording={one} link={'link' in by ? by.link : undefined} label={t(one.purpose)} words={sign.film} />
      </figure>
    )
  })
}
