'use client'

import { useState } from 'react'

import { refusalIn, type Refusals } from '@/components/browser/refusal'
import type { CallWords } from '@/components/call/words'
import { CalendarDay } from '@/components/pictograms/CalendarDay'
import { CallBack } from '@/components/pictograms/CallBack'
import { ClockFace } from '@/components/pictograms/ClockFace'
import { SunAt } from '@/components/pictograms/SunAt'
import { PhoneRefusal } from '@/components/scene/PhoneRefusal'
import type { CallStatus } from '@/lib/calls/answers'
import { dayInIndia, formats } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'

/** Four tiles fill the screen. */
const mostTiles = 4

type Props = {
  offered: CallStatus['callBack']
  words: CallWords['callBack']
  locale: Locale
  refusals: Refusals
  /** Why the time that was chosen before is none any more. */
  code: string | null
  onChoose: (wantedAt: Date | null) => void
}

/** When to call: at once, while somebody is there for it, or at a clock's hour at which somebody will be. Large pictures, one tap. */
export function WhenTiles({ offered, words, locale, refusals, code, onChoose }: Props) {
  const tile =
    'control grid min-h-36 content-center justify-items-center gap-1 rounded-card border border-line-strong bg-surface p-2 text-center font-semibold hover:bg-brand-soft'
  return (
    <fieldset>
      <legend className="mb-3 text-lg font-bold">{words.when}</legend>
      {code !== null && (
        <div className="mb-3">
          <PhoneRefusal id="when-error" says={refusalIn(refusals, code)} code={code} />
        </div>
      )}
      <div className="grid grid-cols-2 gap-3">
        {offered.soon && (
          <button type="button" className={tile} onClick={() => onChoose(null)}>
            <CallBack className="size-16 text-brand" />
            {words.soon}
          </button>
        )}
        {offered.times.slice(0, mostTiles - Number(offered.soon)).map((at) => (
          <button key={at} type="button" className={tile} onClick={() => onChoose(new Date(at))}>
            <WantedTime at={new Date(at)} words={words} locale={locale} />
          </button>
        ))}
      </div>
    </fieldset>
  )
}

type WantedProps = { at: Date; words: CallWords['callBack']; locale: Locale }

const dayMs = 86_400_000

/** A time as a clock and the sun's place at it and, if it is not today, its day as a leaf of the calendar; all in words too. */
export function WantedTime({ at, words, locale }: WantedProps) {
  const [now] = useState(() => new Date())
  const day = dayInIndia(at)
  const hour = formats[locale].hour(at)
  const isToday = day === dayInIndia(now)
  const isTomorrow = day === dayInIndia(new Date(now.getTime() + dayMs))
  return (
    <>
      <span className="flex items-center gap-2">
        <SunAt hour={hour} className="size-14 text-wait" />
        <ClockFace hour={hour} className="size-14 text-brand" />
      </span>
      <time dateTime={at.toISOString()}>{formats[locale].time(at)}</time>
      <span className="flex items-center gap-1 text-sm text-ink-muted">
        {!isToday && <CalendarDay day={Number(day.slice(-2))} className="size-8" />}
        {isToday ? words.today : isTomorrow ? words.tomorrow : formats[locale].weekday(at)}
      </span>
    </>
  )
}
