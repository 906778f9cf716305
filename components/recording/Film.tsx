'use client'

import { clsx } from 'clsx'
import { useRef, useState, useSyncExternalStore } from 'react'

import type { RecordingForm, RecordingKind } from '@/lib/recordings/schema'

import type { SignWords } from './types'

type Props = {
  recording: { id: string; kind: RecordingKind; forms: RecordingForm[] }
  /** The tracking link that opens it; none for who is signed in. */
  link?: string | undefined
  label: string
  words: SignWords['film']
  /** For who writes down what is signed: half and three quarters of the speed, and two seconds back. */
  isWorked?: boolean
  className?: string
}

const speeds = [
  { rate: 0.5, word: 'half' },
  { rate: 0.75, word: 'slower' },
  { rate: 1, word: 'full' },
] as const

/** A signed or spoken recording, with its still before it is played. On a narrow link or with data saving on, the small copy. */
export function Film({ recording: { id, kind, forms }, link, label, words, isWorked = false, className }: Props) {
  const player = useRef<HTMLVideoElement & HTMLAudioElement>(null)
  const [speed, setSpeed] = useState<number>(1)
  /** This browser cannot play it: a copy is of another kind than the whole of an older iPhone. */
  const [cannot, setCannot] = useState<RecordingForm | null>(null)
  const isSmall = useSyncExternalStore(unchanging, isNarrow, () => false)
  // Under another name once it is made: for some seconds a browser plays on what it has of the parts.
  const source = (form: RecordingForm) =>
    `/api/recordings/${id}?${new URLSearchParams({
      form,
      ...(forms.includes(form) && { made: 'yes' }),
      ...(link !== undefined && { t: link }),
    }).toString()}`
  const wanted = isSmall && forms.includes('small') ? 'small' : 'whole'
  const other = wanted === 'small' ? 'whole' : 'small'
  const form = cannot === wanted && (other === 'whole' || forms.includes('small')) ? other : wanted
  const src = source(form)

  function play(at: number) {
    setSpeed(at)
    if (player.current) player.current.playbackRate = at
  }
  function back() {
    if (player.current) player.current.currentTime = Math.max(0, player.current.currentTime - 2)
  }

  return (
    <div className={clsx('grid gap-2', className)}>
      {kind === 'sign' ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- sign language; its words stand on the timeline
        <video
          ref={player}
          src={src}
          onError={() => setCannot((before) => before ?? form)}
          controls
          playsInline
          preload={isWorked ? 'metadata' : 'none'}
          aria-label={label}
          {...(forms.includes('poster') && { poster: source('poster') })}
          className="aspect-4/3 w-full rounded-control bg-black object-contain"
        />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand on the timeline
        <audio
          ref={player}
          src={src}
          controls
          preload={isWorked ? 'metadata' : 'none'}
          aria-label={label}
          className="w-full"
        />
      )}
      {isWorked && (
        <fieldset className="grid grid-cols-4 gap-2">
          <legend className="sr-only">{words.speed}</legend>
          <button type="button" onClick={back} className={keyClass}>
            {words.back}
          </button>
          {speeds.map(({ rate, word }) => (
            <button
              key={rate}
              type="button"
              aria-pressed={speed === rate}
              onClick={() => play(rate)}
              className={keyClass}
            >
              {words.speeds[word]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}

const keyClass =
  'control min-h-target rounded-control border border-line-strong bg-surface px-1 text-sm leading-tight font-semibold tabular-nums hover:bg-brand-soft aria-pressed:border-brand aria-pressed:bg-brand-soft'

const unchanging = () => () => undefined

type Connection = { saveData?: boolean; effectiveType?: string }

function isNarrow(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection }
  return connection?.saveData === true || /^(slow-2g|2g|3g)$/.test(connection?.effectiveType ?? '')
}
