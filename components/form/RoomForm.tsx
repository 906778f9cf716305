'use client'

import { useTranslations } from 'next-intl'
import { useRouter, useSearchParams } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useState } from 'react'
import { z } from 'zod'

import { ErrorSummary, type FieldMessage } from '@/components/ui/ErrorSummary'
import { Notice } from '@/components/ui/Notice'
import { type ErrorCode, errorCodes, isErrorCode } from '@/lib/error-codes'

import { FieldMessages } from './field-messages'

const code = z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]])
const answerSchema = z.union([
  z.object({ code, fields: z.record(z.string(), code).optional() }),
  z.object({ href: z.string(), value: z.unknown() }),
])

type Props = {
  action: string
  children: ReactNode
  /** Said when it is done. */
  done?: string
  /** Instead of going where the route says: what the route answered (`value`). */
  onDone?: (value: unknown) => void
  className?: string
}

/** A form of a staff room: posts without leaving the page, keeps what was typed, puts errors beside fields. A plain form without scripts. */
export function RoomForm({ action, children, done, onDone, className }: Props) {
  const router = useRouter()
  const t = useTranslations('common')
  const said = useTranslations('errors')
  const query = useSearchParams()
  const [refused, setRefused] = useState<Record<string, ErrorCode>>(() => ledBack(query, action))
  const [phase, setPhase] = useState<'typing' | 'sending' | 'done'>('typing')

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (phase === 'sending') return
    const form = event.currentTarget
    setPhase('sending')
    const answer = await post(action, form)
    setPhase('code' in answer ? 'typing' : 'done')
    // The page makes the key: these words get one of their own.
    if ('code' in answer && answer.code === 'key_reused') router.refresh()
    if ('code' in answer) return setRefused(answer.fields ?? { form: answer.code })
    setRefused({})
    form.reset()
    if (onDone) onDone(answer.value)
    else {
      router.push(answer.href)
      router.refresh()
    }
  }

  const messages: FieldMessage[] = Object.entries(refused).map(([field, why]) => ({ field, message: said(why) }))
  const ofNoField = messages.filter(({ field }) => field === 'form')
  return (
    <form
      action={action}
      method="post"
      onSubmit={(event) => void submit(event)}
      aria-busy={phase === 'sending'}
      className={className}
      noValidate
    >
      <ErrorSummary title={t('errorSummary')} errors={messages.filter(({ field }) => field !== 'form')} />
      {ofNoField.map(({ message }) => (
        <div role="alert" key={message}>
          <Notice tone="stop">{message}</Notice>
        </div>
      ))}
      {phase === 'done' && done && (
        <Notice tone="ok" live>
          {done}
        </Notice>
      )}
      <FieldMessages value={messages}>{children}</FieldMessages>
    </form>
  )
}

/** What a plain form was led back with. */
function ledBack(query: URLSearchParams, action: string): Record<string, ErrorCode> {
  const why = query.get('error')
  return query.get('form') === action && why !== null && isErrorCode(why) ? { [query.get('field') ?? 'form']: why } : {}
}

async function post(action: string, form: HTMLFormElement): Promise<z.infer<typeof answerSchema>> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: new FormData(form),
      headers: { accept: 'application/json' },
    })
    return answerSchema.parse(await response.json())
  } catch {
    return { code: 'unavailable' }
  }
}
