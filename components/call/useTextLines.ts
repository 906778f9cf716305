'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

import type { CallLine } from '@/lib/calls/answers'
import type { Phrase, phrasesOf } from '@/lib/calls/phrases'
import type { StagePerson } from '@/lib/calls/stage'
import type { SpokenMessage } from '@/lib/calls/wire'

import { ask } from './api'
import type { CallConnection, Speaker } from './connection'
import { useKept } from './useKept'
import type { CallView } from './view'

const draftEveryMs = 120
/** What the app did not take (no network, a restart) is tried again this often. */
const saveAgainMs = 3000

type Line = Pick<CallLine, 'key' | 'body' | 'phrase'>
type Draft = { key: string; by: StagePerson; body: string }

export type TextLines = {
  /** What quick phrases are offered here. */
  side: keyof typeof phrasesOf
  lines: CallLine[]
  /** What the others are writing at this moment; nothing for who reads whole lines. */
  drafts: Draft[]
  draft: string
  /** Letters as they are typed, or whole lines (braille and screen readers): for what I send and what I read. */
  mode: 'letters' | 'lines'
  setMode: (mode: 'letters' | 'lines') => void
  type: (text: string) => void
  send: () => void
  say: (phrase: Phrase, body: string) => void
  hear: (message: SpokenMessage, from: Speaker) => void
  hasUnsent: boolean
  /** The panel opens by itself when there is something to read, until its person says otherwise. */
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
}

type Where = {
  connection: CallConnection
  view: CallView
  side: TextLines['side']
  /** The route of this call's lines; null while there is no call. */
  path: string | null
}

/**
 * Real-time text of everybody on the stage: the others see a line grow (the whole draft goes over the room, at most every 120 ms), finished
 * lines are kept by the app and read again after a drop.
 */
export function useTextLines({ connection, view, side, path }: Where): TextLines {
  const [mode, setMode] = useKept('sunwai-text', ['letters', 'lines'])
  const [lines, setLines] = useState<CallLine[]>([])
  const [theirs, setTheirs] = useState<Record<string, Draft>>({})
  const [draft, setDraft] = useState('')
  const [unsent, setUnsent] = useState<Line[]>([])
  /** Once the lines could not be read: a new one each time. */
  const [mustLoad, setMustLoad] = useState<object | null>(null)
  const [wantsOpen, setOpen] = useState<boolean | null>(null)
  const key = useRef('')
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef('')
  const saidAt = useRef(0)
  const unsaid = useRef<Line[]>([])

  const add = (line: Line, by: CallLine['by']) =>
    setLines((before) =>
      before.some((one) => one.key === line.key && one.by?.kind === by?.kind)
        ? before
        : [...before, { ...line, by, at: new Date().toISOString() }],
    )

  const load = useEffectEvent(async () => {
    if (!path) return
    // Who was away reads what stands here now, not only what comes next.
    if (key.current && mode === 'letters')
      void connection.say({ kind: 'draft', key: key.current, body: latest.current })
    for (const line of unsaid.current.splice(0)) void tell(line)
    const kept = await ask<CallLine[]>(path, undefined, 'GET')
    if (!kept.ok) {
      setMustLoad({})
      return
    }
    setMustLoad(null)
    setLines((before) => [...kept.value, ...before.filter((line) => kept.value.every((one) => one.key !== line.key))])
  })
  const isJoined = view.link === 'joined'
  useEffect(() => {
    const timer = isJoined && path ? setTimeout(() => void load(), mustLoad ? saveAgainMs : 0) : undefined
    return () => clearTimeout(timer)
  }, [isJoined, path, mustLoad])

  const saveAgain = useEffectEvent(async () => {
    for (const line of unsent) await save(line)
  })
  useEffect(() => {
    const timer = isJoined && unsent.length > 0 ? setTimeout(() => void saveAgain(), saveAgainMs) : undefined
    return () => clearTimeout(timer)
  }, [isJoined, unsent])

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
    // A draft of blanks alone would go on standing at the others.
    else if (line.key) void connection.say({ kind: 'draft', key: line.key, body: '' })
  }

  function put(line: Line) {
    add(line, null)
    void tell(line)
    void save(line)
  }

  /** To who is in the room; what was not said is said when the room is there again. */
  async function tell(line: Line) {
    if (!(await connection.say({ kind: 'line', ...line }))) unsaid.current.push(line)
  }

  function hear(message: SpokenMessage, { identity, kind, name }: Speaker) {
    const by = { kind, name }
    switch (message.kind) {
      case 'draft':
        setTheirs((before) => ({ ...before, [identity]: { key: message.key, by, body: message.body } }))
        return
      case 'line':
        add({ key: message.key, body: message.body, ...(message.phrase && { phrase: message.phrase }) }, by)
        return
      case 'registered':
      case 'here':
        return
      default:
        message satisfies never
    }
  }

  // What has become a line, and what somebody left behind, is being written no more.
  const drafts = view.peers.flatMap(({ identity }) => theirs[identity] ?? [])
  const growing = drafts.filter((one) => one.body && lines.every((line) => line.key !== one.key))
  const shown = mode === 'lines' ? [] : growing
  return {
    side,
    lines,
    drafts: shown,
    draft,
    mode,
    setMode,
    type,
    send,
    say: (phrase, body) => put({ key: crypto.randomUUID(), body, phrase }),
    hear,
    hasUnsent: unsent.length > 0,
    isOpen: wantsOpen ?? (lines.length > 0 || shown.length > 0),
    setOpen,
  }
}
