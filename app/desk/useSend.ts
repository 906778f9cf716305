'use client'

import { useState } from 'react'

import { type ErrorCode, isErrorCode } from '@/lib/error-codes'

export type Refusal = { code: ErrorCode; fields: Partial<Record<string, ErrorCode>> }

/** Sends a form of the desk to its route. A refusal keeps the page and all that was typed. `renewKey`: these words need a key of their own. */
export function useSend(renewKey: () => void) {
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  /** → the page to go to, or null when it was refused. */
  async function send(action: string, body: FormData): Promise<string | null> {
    setSending(true)
    setRefusal(null)
    try {
      const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
      const answer: unknown = await response.json()
      if (response.ok) return (answer as { href: string }).href
      const refused = refusalOf(answer)
      if (refused.code === 'key_reused') renewKey()
      setRefusal(refused)
    } catch {
      setRefusal({ code: 'unavailable', fields: {} })
    } finally {
      setSending(false)
    }
    return null
  }

  return { send, isSending, refusal }
}

export function refusalOf(answer: unknown): Refusal {
  const { code, fields } = answer as { code?: string; fields?: Refusal['fields'] }
  return { code: code && isErrorCode(code) ? code : 'unavailable', fields: fields ?? {} }
}
