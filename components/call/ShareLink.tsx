import { Share } from '@/components/pictograms/Share'
import { Sms } from '@/components/pictograms/Sms'
import { CallButton } from '@/components/scene/CallButton'
import { CopyButton } from '@/components/ui/CopyButton'

import type { CallWords } from './words'

type Props = { link: string; words: CallWords['guest']['share'] }

/** Hands the link on by what the device has for it, by WhatsApp where it has nothing; or copied. The call goes on behind it. */
export function ShareLink({ link, words }: Props) {
  const message = { text: words.text, url: link }
  return (
    <span className="flex flex-wrap items-center justify-center gap-2">
      {'share' in navigator ? (
        <CallButton
          picture={Share}
          label={words.send}
          // Closed without a choice: nothing is wrong.
          onPress={() => void navigator.share(message).catch(() => undefined)}
          variant="call"
          showLabel
        />
      ) : (
        <a
          href={`https://wa.me/?text=${encodeURIComponent(`${words.text} ${link}`)}`}
          target="_blank"
          rel="noreferrer"
          className="control flex min-h-target-call min-w-target-call flex-col items-center justify-center gap-0.5 rounded-card border border-transparent solid-brand p-1.5 text-sm leading-tight font-semibold no-underline"
        >
          <Sms className="size-9" />
          {words.whatsApp}
        </a>
      )}
      <CopyButton text={link} label={words.copy} done={words.copied} />
    </span>
  )
}
