'use client'

import type { LocalVideoTrack } from 'livekit-client'
import { useEffect, useState } from 'react'

import type { CallWords } from '@/components/call/words'
import { Light } from '@/components/pictograms/Light'

/** Below this mean brightness (0 to 255) hands cannot be told from the background. */
const dark = 50
const everyMs = 1500

/** How bright the picture is, from a picture of 16 by 12 points. */
function brightnessOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): number | null {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || video.readyState < 2) return null
  context.drawImage(video, 0, 0, 16, 12)
  const { data } = context.getImageData(0, 0, 16, 12)
  let sum = 0
  for (let at = 0; at < data.length; at += 4)
    sum += 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)
  return sum / (data.length / 4)
}

/** A lamp: green and full when the light is good, asking when it is too dark to see hands. */
export function LightMeter({ track, words }: { track: LocalVideoTrack; words: CallWords['waiting']['light'] }) {
  const [brightness, setBrightness] = useState<number | null>(null)
  useEffect(() => {
    const video = document.createElement('video')
    video.muted = true
    video.playsInline = true
    video.srcObject = new MediaStream([track.mediaStreamTrack])
    void video.play().catch(() => undefined)
    const canvas = document.createElement('canvas')
    canvas.width = 16
    canvas.height = 12
    const timer = setInterval(() => setBrightness(brightnessOf(video, canvas)), everyMs)
    return () => {
      clearInterval(timer)
      video.srcObject = null
    }
  }, [track])
  if (brightness === null) return null
  const isDark = brightness < dark
  return (
    <output className="absolute top-3 right-3 flex items-end gap-1 rounded-card bg-paper/85 p-1.5">
      <Light className={isDark ? 'size-10 text-wait' : 'size-10 text-ok'} title={isDark ? words.dark : words.good} />
      {[1, 2, 3].map((bar) => (
        <span
          key={bar}
          aria-hidden
          style={{ height: `${bar * 10 + 4}px` }}
          className={`w-2 rounded-full ${brightness >= (bar - 1) * dark ? (isDark ? 'bg-wait' : 'bg-ok') : 'bg-line-strong'}`}
        />
      ))}
    </output>
  )
}
