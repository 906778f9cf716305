'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import type { CallLine, SpokenMessage } from '@/lib/calls/schema'

import { ask } from './api'
import type { CallConnection } from './connection'

const draftEveryMs = 120

export type TextLines = {
  lines: CallLine[]
  /** What the other side is writing at this moment. */
  theirDraft: string
  draft: string
  type: (text: string) => void
  send: () => void
  hear: (message: SpokenMessage) => void
  hasUnsent: boolean
}

/**
 * Real-time text: each side sees the other's line grow (the whole draft goes over the room, at most every 120 ms), finished lines are
 * kept by the app and read again after a drop. `path` is the route of this call's lines; null while there is no call.
 */
export function useTextLines(connection: CallConnection, path: string | null, isJoined: boolean): TextLines {
  const [lines, setLines] = useState<CallLine[]>([])
  const [theirs, setTheirs] = useState({ key: '', body: '' })
  const [draft, setDraft] = useState('')
  const [unsent, setUnsent] = useState<{ key: string; body: string }[]>([])
  const key = useRef('')
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef('')

  const add = (line: CallLine) =>
    setLines((before) => (before.some((one) => one.key === line.key) ? before : [...before, line]))

  const load = useEffectEvent(async () => {
    if (!path) return
    const kept = await ask<CallLine[]>(path, undefined, 'GET')
    if (!kept.ok) return
    setLines((before) => [...kept.value, ...before.filter((line) => kept.value.every((one) => one.key !== line.key))])
    for (const line of unsent) await save(line)
  })
  useEffect(() => {
    const timer = isJoined && path ? setTimeout(() => void load()) : undefined
    return () => clearTimeout(timer)
  }, [isJoined, path])

  async function save(line: { key: string; body: string }) {
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
    pending.current ??= setTimeout(() => {
      pending.current = undefined
      if (key.current) void connection.say({ kind: 'draft', key: key.current, body: latest.current })
    }, draftEveryMs)
  }

  function send() {
    const body = draft.trim()
    const line = { key: key.current, body }
    setDraft('')
    latest.current = ''
    key.current = ''
    if (!body) return
    add({ ...line, at: new Date().toISOString(), mine: true })
    void connection.say({ kind: 'line', ...line })
    void save(line)
  }

  function hear(message: SpokenMessage) {
    switch (message.kind) {
      case 'draft':
        setTheirs({ key: message.key, body: message.body })
        return
      case 'line':
        setTheirs({ key: '', body: '' })
        add({ key: message.key, body: message.body, at: new Date().toISOString(), mine: false })
        return
      case 'registered':
        return
      default:
        message satisfies never
    }
  }

  return { lines, theirDraft: theirs.body, draft, type, send, hear, hasUnsent: unsent.length > 0 }
}
