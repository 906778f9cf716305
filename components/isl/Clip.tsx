'use client'

import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'

import { ComingBack } from '@/components/pictograms/ComingBack'
import type { Clip as OneClip } from '@/lib/isl/schema'

type Props = {
  clip: OneClip
  label: string
  className?: string
  /** Its file cannot be had. */
  onLost?: () => void
  /** In a list of many: only when it is touched. */
  isQuiet?: boolean
}

/** Signs once by itself, unless motion is not wanted; a touch shows it again, or stops it. */
export function Clip({ clip, label, className, onLost, isQuiet = false }: Props) {
  const film = useRef<HTMLVideoElement>(null)
  // What did not come before the script is told by nobody else.
  useEffect(() => {
    if (film.current?.error) onLost?.()
  }, [onLost])
  useEffect(() => {
    if (!isQuiet && !matchMedia('(prefers-reduced-motion: reduce)').matches) film.current?.play().catch(() => undefined)
  }, [isQuiet])
  function press() {
    const player = film.current
    if (!player) return
    if (player.paused) void player.play().catch(() => undefined)
    else player.pause()
  }
  return (
    <button
      type="button"
      onClick={press}
      aria-label={label}
      className={clsx(
        'control relative block overflow-hidden rounded-card border border-line-strong bg-black',
        className ?? 'w-60',
      )}
    >
      <video
        ref={film}
        src={clip.src}
        {...(clip.poster && { poster: clip.poster })}
        onError={onLost}
        muted
        playsInline
        preload={isQuiet ? 'none' : 'auto'}
        className="aspect-4/3 w-full object-contain"
      />
      <span aria-hidden className="absolute right-2 bottom-2 rounded-full bg-black/60 p-1 text-white">
        <ComingBack className="size-7" />
      </span>
    </button>
  )
}
