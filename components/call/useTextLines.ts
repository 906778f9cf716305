'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import type { Phrase } from '@/lib/calls/phrases'
import type { CallLine, SpokenMessage } from '@/lib/calls/schema'

import { ask } from './api'
import type { CallConnection } from './connection'
import { useKept } from './useKept'

const draftEveryMs = 120

type Line = Pick<CallLine, 'key' | 'body' | 'phrase'>

export type TextLines = {
  /** Which side of the call writes here. */
  side: 'citizen' | 'staff'
  lines: CallLine[]
  /** What the others are writing at this moment; empty for who reads whole lines. */
  theirDraft: string
  draft: string
  /** Letters as they are typed, or whole lines (braille and screen readers): for what I send and what I read. */
  mode: 'letters' | 'lines'
  setMode: (mode: 'letters' | 'lines') => void
  type: (text: string) => void
  send: () => void
  say: (phrase: Phrase, body: string) => void
  hear: (message: SpokenMessage, from: string) => void
  hasUnsent: boolean
}

type Where = {
  connection: CallConnection
  side: TextLines['side']
  /** The route of this call's lines; null while there is no call. */
  path: string | null
  isJoined: boolean
}

/**
 * Real-time text: each side sees the other's line grow (the whole draft goes over the room, at most every 120 ms), finished lines are
 * kept by the app and read again after a drop.
 */
export function useTextLines({ connection, side, path, isJoined }: Where): TextLines {
  const [mode, setMode] = useKept('sunwai-text', ['letters', 'lines'])
  const [lines, setLines] = useState<CallLine[]>([])
  const [theirs, setTheirs] = useState<Record<string, string>>({})
  const [draft, setDraft] = useState('')
  const [unsent, setUnsent] = useState<Line[]>([])
  const key = useRef('')
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef('')
  const saidAt = useRef(0)

  const add = (line: Line, whose: Pick<CallLine, 'mine' | 'byStaff'>) =>
    setLines((before) =>
      before.some((one) => one.key === line.key)
        ? before
        : [...before, { ...line, ...whose, at: new Date().toISOString() }],
    )

  const load = useEffectEvent(async () => {
    if (!path) return
    // Who was away reads what stands here now, not only what comes next.
    if (key.current && mode === 'letters')
      void connection.say({ kind: 'draft', key: key.current, body: latest.current })
    const kept = await ask<CallLine[]>(path, undefined, 'GET')
    if (!kept.ok) return
    setLines((before) => [...kept.value, ...before.filter((line) => kept.value.every((one) => one.key !== line.key))])
    for (const line of unsent) await save(line)
  })
  useEffect(() => {
    const timer = isJoined && path ? setTimeout(() => void load()) : undefined
    return () => clearTimeout(timer)
  }, [isJoined, path])

  async function save(line: Line) {
    if (!path) return
    const saved = await ask(path, line)
    setUnsent((before) => before.filter((one) => one.key !== line.key))
    if (!saved.ok && (saved.code === 'offline' || saved.code === 'unavailable'))
      setUnsent((before) => [...before, line])
  }

  function type(text: string) {
    const body = text.slice(0, 2000)
    setDraft(body)
    latest.current = body
    key.current ||= crypto.randomUUID()
    if (mode === 'lines') return
    pending.current ??= setTimeout(
      () => {
        pending.current = undefined
        saidAt.current = performance.now()
        if (key.current) void connection.say({ kind: 'draft', key: key.current, body: latest.current })
      },
      Math.max(saidAt.current + draftEveryMs - performance.now(), 0),
    )
  }

  function send() {
    const body = draft.trim()
    const line = { key: key.current, body }
    setDraft('')
    latest.current = ''
    key.current = ''
    if (body) put(line)
  }

  function put(line: Line) {
    add(line, { mine: true, byStaff: side === 'staff' })
    void connection.say({ kind: 'line', ...line })
    void save(line)
  }

  function hear(message: SpokenMessage, from: string) {
    switch (message.kind) {
      case 'draft':
        setTheirs((before) => ({ ...before, [from]: message.body }))
        return
      case 'line': {
        const { key: theirKey, body, phrase } = message
        // A phrase is said beside the line that is being written, not in its place.
        if (!phrase) setTheirs((before) => ({ ...before, [from]: '' }))
        add({ key: theirKey, body, ...(phrase && { phrase }) }, { mine: false, byStaff: from !== 'citizen' })
        return
      }
      case 'registered':
      case 'here':
        return
      default:
        message satisfies never
    }
  }

  return {
    side,
    lines,
    theirDraft: mode === 'lines' ? '' : Object.values(theirs).filter(Boolean).join('\n'),
    draft,
    mode,
    setMode,
    type,
    send,
    say: (phrase, body) => put({ key: crypto.randomUUID(), body, phrase }),
    hear,
    hasUnsent: unsent.length > 0,
  }
}
