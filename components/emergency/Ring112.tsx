import type { Ref } from 'react'

import { Phone } from '@/components/pictograms/Phone'
import { Sms } from '@/components/pictograms/Sms'
import type { Messages } from '@/lib/i18n/messages'

type Props = { words: Pick<Messages['call']['emergency'], 'call' | 'write' | 'sms'>; ref?: Ref<HTMLAnchorElement> }

const look =
  'control flex min-h-24 [@media(max-height:30rem)]:min-h-14 min-w-0 flex-1 items-center justify-center gap-2 rounded-card solid-emergency px-1'

/** 112 to be rung, or written to: India's takes both. Plain links: the phone does the rest, script or not. */
export function Ring112({ words, ref }: Props) {
  return (
    <div className="flex gap-3">
      <a ref={ref} href="tel:112" aria-label={words.call} className={look}>
        <Phone className="size-10" />
        <span className="text-[2rem] leading-none font-bold tabular-nums">112</span>
      </a>
      <a href={`sms:112?body=${encodeURIComponent(words.sms)}`} aria-label={words.write} className={look}>
        <Sms className="size-10" />
        <span className="text-[2rem] leading-none font-bold tabular-nums">112</span>
      </a>
    </div>
  )
}
