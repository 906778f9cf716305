'use client'

import { useState } from 'react'

import type { CallWords } from '@/components/call/words'
import { CallBack } from '@/components/pictograms/CallBack'
import { ClockFace } from '@/components/pictograms/ClockFace'
import { callBackTimes } from '@/lib/calls/state'
import { dayInIndia, formats } from '@/lib/i18n/format'

type Props = { words: CallWords['callBack']; locale: 'hi' | 'en'; onChoose: (wantedAt: Date | null) => void }

/** When to call: at once, or at a clock's hour. Large pictures, one tap. */
export function WhenTiles({ words, locale, onChoose }: Props) {
  const [now] = useState(() => new Date())
  const tile =
    'control grid min-h-36 content-center justify-items-center gap-1 rounded-card border border-line-strong bg-surface p-2 text-center font-semibold hover:bg-brand-soft'
  return (
    <fieldset>
      <legend className="mb-3 text-lg font-bold">{words.when}</legend>
      <div className="grid grid-cols-2 gap-3">
        <button type="button" className={tile} onClick={() => onChoose(null)}>
          <CallBack className="size-16 text-brand" />
          {words.soon}
        </button>
        {callBackTimes(now).map((at) => (
          <button key={at.toISOString()} type="button" className={tile} onClick={() => onChoose(at)}>
            <WantedTime at={at} words={words} locale={locale} now={now} />
          </button>
        ))}
      </div>
    </fieldset>
  )
}

type WantedProps = { at: Date; words: CallWords['callBack']; locale: 'hi' | 'en'; now: Date }

/** A time as a clock, in words, and the day if it is not today. */
export function WantedTime({ at, words, locale, now }: WantedProps) {
  const isToday = dayInIndia(at) === dayInIndia(now)
  return (
    <>
      <ClockFace hour={formats[locale].hour(at)} className="size-16 text-brand" />
      <span>{formats[locale].time(at)}</span>
      <span className="text-sm text-ink-muted">{isToday ? words.today : words.tomorrow}</span>
    </>
  )
}
