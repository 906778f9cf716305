'use client'

import { useTranslations } from 'next-intl'
import { useRouter, useSearchParams } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'
import { z } from 'zod'

import { ErrorSummary, type FieldMessage } from '@/components/ui/ErrorSummary'
import { Notice } from '@/components/ui/Notice'
import { isErrorCode } from '@/lib/error-codes'

import { FormErrors } from './form-errors'

const answerSchema = z.union([
  z.object({ errors: z.array(z.object({ field: z.string(), message: z.string() })) }),
  z.object({ href: z.string().optional(), value: z.unknown() }),
])

type Props = {
  action: string
  children: ReactNode
  /** Said when it is done; without it the page changes by itself. */
  done?: string
  /** Instead of reading the page again: what the route answered (`value`). */
  onDone?: (value: unknown) => void
  /** Empty the fields after success: the form adds one thing after another. */
  resets?: boolean
  className?: string
}

/** A form of a staff room: posts without leaving the page, keeps what was typed, puts errors beside fields. A plain form without scripts. */
export function RoomForm({ action, children, done, onDone, resets = false, className }: Props) {
  const router = useRouter()
  const t = useTranslations('common')
  const said = useTranslations('errors')
  const query = useSearchParams()
  const led = query.get('error')
  const [errors, setErrors] = useState<FieldMessage[]>(
    led !== null && isErrorCode(led) ? [{ field: query.get('field') ?? '', message: said(led) }] : [],
  )
  const [isDone, setIsDone] = useState(false)
  const [isBusy, setIsBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    setIsBusy(true)
    setIsDone(false)
    const answer = await post(action, form)
    setIsBusy(false)
    if (!answer) return setErrors([{ field: '', message: said('unavailable') }])
    if ('errors' in answer) return setErrors(answer.errors)
    setErrors([])
    setIsDone(true)
    if (resets) form.reset()
    if (onDone) onDone(answer.value)
    else if (answer.href) router.push(answer.href)
    else router.refresh()
  }

  const whole = errors.filter(({ field }) => field === '')
  return (
    <form
      action={action}
      method="post"
      onSubmit={(event) => void submit(event)}
      aria-busy={isBusy}
      className={className}
      noValidate
    >
      <ErrorSummary title={t('errorSummary')} errors={errors.filter(({ field }) => field !== '')} />
      {whole.map(({ message }) => (
        <div role="alert" key={message}>
          <Notice tone="stop">{message}</Notice>
        </div>
      ))}
      {isDone && done && (
        <Notice tone="ok" live>
          {done}
        </Notice>
      )}
      <FormErrors value={errors}>{children}</FormErrors>
    </form>
  )
}

async function post(action: string, form: HTMLFormElement) {
  try {
    const response = await fetch(action, {
      method: 'POST',
      body: new FormData(form),
      headers: { accept: 'application/json' },
    })
    return answerSchema.parse(await response.json())
  } catch {
    return null
  }
}
