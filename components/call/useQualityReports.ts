'use client'

import type { RemoteTrack } from 'livekit-client'
import { useEffect } from 'react'

import type { Quality } from '@/lib/calls/schema'

import { ask } from './api'

const everyMs = 5000

type Counters = {
  at: number
  frames: number
  frozenMs: number
  lost: number
  received: number
  waitedMs: number
  emitted: number
}

/** What this side received, every 5 s, kept with the call (fps, size, wait in the buffer, time frozen, share lost). */
export function useQualityReports(track: RemoteTrack | null, path: string): void {
  useEffect(() => {
    let before: Counters | null = null
    async function report() {
      const stats = await statsOf(track)
      if (!stats) return
      const now = countersOf(stats)
      if (before && now.at > before.at && now.frames >= before.frames)
        void ask(path, qualityBetween(before, now, stats))
      before = now
    }
    const timer = track ? setInterval(() => void report(), everyMs) : undefined
    return () => clearInterval(timer)
  }, [track, path])
}

async function statsOf(track: RemoteTrack | null): Promise<RTCInboundRtpStreamStats | undefined> {
  const report = await track?.receiver?.getStats()
  return [...(report?.values() ?? [])].find(
    (one: { type: string; kind?: string }) => one.type === 'inbound-rtp' && one.kind === 'video',
  ) as RTCInboundRtpStreamStats | undefined
}

function countersOf(stats: RTCInboundRtpStreamStats): Counters {
  return {
    at: stats.timestamp,
    frames: stats.framesDecoded ?? 0,
    frozenMs: 1000 * ((stats as { totalFreezesDuration?: number }).totalFreezesDuration ?? 0),
    lost: stats.packetsLost ?? 0,
    received: stats.packetsReceived ?? 0,
    waitedMs: 1000 * (stats.jitterBufferDelay ?? 0),
    emitted: stats.jitterBufferEmittedCount ?? 0,
  }
}

function qualityBetween(before: Counters, now: Counters, stats: RTCInboundRtpStreamStats): Quality {
  const packets = now.received + now.lost - before.received - before.lost
  const emitted = now.emitted - before.emitted
  const round = (value: number, most: number): number => Math.round(Math.min(Math.max(value, 0), most))
  return {
    fps: Math.min(Math.round((10_000 * (now.frames - before.frames)) / (now.at - before.at)) / 10, 240),
    width: stats.frameWidth ?? 0,
    height: stats.frameHeight ?? 0,
    delayMs: emitted > 0 ? round((now.waitedMs - before.waitedMs) / emitted, 600_000) : 0,
    frozenMs: round(now.frozenMs - before.frozenMs, 600_000),
    lost: packets > 0 ? Math.min(Math.max((now.lost - before.lost) / packets, 0), 1) : 0,
  }
}
