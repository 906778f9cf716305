'use client'

import { useEffect, useEffectEvent, useState } from 'react'

import { ask, isUnreached } from '@/components/browser/ask'
import { useKept } from '@/components/browser/useKept'
import type { CallLine } from '@/lib/calls/answers'
import type { Phrase, phrasesOf } from '@/lib/calls/phrases'
import type { TextMessage } from '@/lib/calls/room/wire'

import type { CallConnection } from '../connection'
import type { Speaker } from '../Speech'
import type { CallView } from '../view'
import { type Draft, heardDraft, withoutDraft } from './drafts'
import { GrowingLine } from './GrowingLine'
import { keptDraft, keptLines } from './kept-writing'
import { type Line, LineOutbox } from './LineOutbox'

const loadAgainMs = 3000

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
  hear: (message: TextMessage, from: Speaker) => void
  /** They came anew (drafts.ts). */
  forgetDraft: (from: Speaker) => void
  /** What stands here unfinished, once more. */
  sayAgain: () => void
  hasUnsent: boolean
  /** The panel opens by itself when there is something to read, until its person says otherwise. */
  isOpen: boolean
  setOpen: (isOpen: boolean) => void
  /** Another call begins on this page: nothing of the one before is read or sent in it. */
  forget: () => void
}

/** The route of a call's lines, and the call by which this tab keeps what is not there yet. */
export type LinesOf = { path: string; call: string }

type Where = {
  connection: CallConnection
  view: CallView
  side: TextLines['side']
  lines: LinesOf | null
}

/** Real-time text of everybody on the stage: the others see a line grow, finished lines are kept by the app and read again after a drop. */
export function useTextLines({ connection, view, side, lines: linesOf }: Where): TextLines {
  const { path, call } = linesOf ?? { path: null, call: null }
  const [mode, setMode] = useKept('sunwai-text', ['letters', 'lines'])
  const [lines, setLines] = useState<CallLine[]>([])
  const [theirs, setTheirs] = useState<Record<string, Draft>>({})
  const [draft, setDraft] = useState('')
  const [hasUnsent, setHasUnsent] = useState(false)
  /** Once the lines could not be read: a new one each time. */
  const [mustLoad, setMustLoad] = useState<object | null>(null)
  const [wantsOpen, setOpen] = useState<boolean | null>(null)
  const [growing] = useState(() => new GrowingLine((mine) => void connection.say({ kind: 'draft', ...mine })))
  useEffect(() => growing.show(mode === 'letters'), [growing, mode])
  const [outbox] = useState(() => new LineOutbox(setHasUnsent))
  useEffect(() =>
    outbox.use({
      tell: async (line) => connection.say({ kind: 'line', ...line }),
      save: async (line) => {
        const saved = path && (await ask(path, line))
        return saved && !saved.ok && isUnreached(saved.code) ? 'again' : 'done'
      },
      keep: (unsaved) => keptLines.keep(call, unsaved.length > 0 ? unsaved : null),
    }),
  )
  const isThere = view.link === 'joined' && path !== null
  useEffect(() => {
    if (!isThere) return undefined
    outbox.open()
    return () => outbox.close()
  }, [isThere, outbox])

  const load = useEffectEvent(async () => {
    if (!path) return
    const kept = await ask<CallLine[]>(path, undefined, 'GET')
    if (!kept.ok) {
      setMustLoad({})
      return
    }
    setMustLoad(null)
    setLines((before) => [...kept.value, ...before.filter((line) => kept.value.every((one) => one.key !== line.key))])
  })
  useEffect(() => {
    const timer = isThere ? setTimeout(() => void load(), mustLoad ? loadAgainMs : 0) : undefined
    return () => clearTimeout(timer)
  }, [isThere, mustLoad])

  const goOnWriting = useEffectEvent(() => {
    if (!call) return
    for (const line of keptLines.kept(call) ?? []) put(line)
    const body = draft === '' && keptDraft.kept(call)
    if (!body) return
    type(body)
    setOpen(true)
  })
  useEffect(() => {
    const timer = isThere ? setTimeout(goOnWriting) : undefined
    return () => clearTimeout(timer)
  }, [isThere])

  const add = (line: Line, by: CallLine['by']) =>
    setLines((before) =>
      before.some((one) => one.key === line.key && one.by?.kind === by?.kind)
        ? before
        : [...before, { ...line, by, at: new Date().toISOString() }],
    )

  function type(text: string) {
    const body = text.slice(0, 2000)
    setDraft(body)
    growing.write(body)
    keptDraft.keep(call, body)
  }
  function send() {
    setDraft('')
    keptDraft.keep(call, null)
    const line = growing.finish()
    if (line) put(line)
  }
  function put(line: Line) {
    add(line, null)
    outbox.put(line)
  }

  function forget() {
    outbox.forget()
    growing.finish()
    setDraft('')
    keptDraft.keep(call, null)
    setLines([])
    setTheirs({})
    setOpen(null)
  }

  function hear(message: TextMessage, { identity, kind, name }: Speaker) {
    const by = { kind, name }
    const { key, body } = message
    if (message.kind === 'line') return add({ key, body, ...(message.phrase && { phrase: message.phrase }) }, by)
    setTheirs((before) => heardDraft(before, identity, { key, by, body, at: message.at }))
  }

  // What has become a line, and what somebody left behind, is being written no more.
  const written = view.peers.flatMap(({ identity }) => theirs[identity] ?? [])
  const unfinished = written.filter((one) => one.body && lines.every((line) => line.key !== one.key))
  const drafts = mode === 'lines' ? [] : unfinished
  return {
    side,
    lines,
    drafts,
    draft,
    mode,
    setMode,
    type,
    send,
    say: (phrase, body) => put({ key: crypto.randomUUID(), body, phrase }),
    hear,
    forgetDraft: ({ identity }) => setTheirs((before) => withoutDraft(before, identity)),
    sayAgain: () => growing.sayAgain(),
    hasUnsent,
    isOpen: wantsOpen ?? (lines.length > 0 || drafts.length > 0),
    setOpen,
    forget,
  }
}
