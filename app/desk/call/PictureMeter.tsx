'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'

import { timeNow, useNow } from '@/components/browser/useNow'
import { Bars } from '@/components/call/quality/Bars'
import { Direction } from '@/components/call/quality/Direction'
import type { PictureWatch } from '@/components/call/quality/usePictureWatch'
import type { Peer } from '@/components/call/view'
import { pictureNow, stateOf } from '@/lib/calls/picture/grade'
import type { CallMode } from '@/lib/calls/schema'

import { Beside } from '../Beside'

type Props = {
  mode: CallMode
  watch: Pick<PictureWatch, 'received' | 'told' | 'guests'>
  /** Who is here by a link. */
  guests: readonly Pick<Peer, 'identity' | 'kind'>[]
  isTheirCameraOff: boolean
  isMyCameraOff: boolean
}

/** What is worst comes first. */
const order = ['nothing', 'poor', 'off', 'strained', 'good'] as const

/** A quiet signal in the head of the call: the poorer direction as bars and a word; opened, both directions and what guests get, with their figures. */
export function PictureMeter({ mode, watch, guests, isTheirCameraOff, isMyCameraOff }: Props) {
  const { received, told } = watch
  const t = useTranslations('desk-calls.picture')
  const [beganAtMs] = useState(timeNow)
  const figures = useId()
  const nowMs = useNow() ?? beganAtMs
  const nowOf = (reports: PictureWatch['told'], isOff: boolean) =>
    pictureNow({ mode, isOff, toldAtMs: reports.at(-1)?.atMs ?? null, beganAtMs, nowMs })
  const directions = [
    { name: t('fromCitizen'), reports: received, now: nowOf(received, isTheirCameraOff) },
    { name: t('toCitizen'), reports: told, now: nowOf(told, isMyCameraOff) },
  ]
  const states = directions.map(({ reports, now }) => stateOf(now, reports.at(-1)))
  const worst = order.find((state) => states.includes(state))
  if (!worst) return null
  return (
    <>
      <button
        type="button"
        popoverTarget={figures}
        className="control flex min-h-target w-fit items-center gap-1.5 rounded-control px-2"
      >
        <Bars state={worst} />
        <span className="sr-only">{t('title')}: </span>
        {t(`states.${worst}`)}
      </button>
      <Beside id={figures} label={t('title')}>
        {directions.map((direction) => (
          <Direction key={direction.name} {...direction} />
        ))}
        {guests.map(({ identity, kind }) => (
          <ToGuest
            key={identity}
            mode={mode}
            name={t('toGuest', { kind })}
            reports={watch.guests[identity] ?? []}
            isOff={isTheirCameraOff && isMyCameraOff}
          />
        ))}
      </Beside>
    </>
  )
}

type ToGuestProps = { mode: CallMode; name: string; reports: PictureWatch['told']; isOff: boolean }

/** What a guest gets, from when they came in. */
function ToGuest({ mode, name, reports, isOff }: ToGuestProps) {
  const [beganAtMs] = useState(timeNow)
  const nowMs = useNow() ?? beganAtMs
  const now = pictureNow({ mode, isOff, toldAtMs: reports.at(-1)?.atMs ?? null, beganAtMs, nowMs })
  return <Direction name={name} reports={reports} now={now} />
}
