'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useRef } from 'react'

import { Button, type ButtonLook } from '@/components/ui/Button'

import { RefusalNotice } from './RefusalNotice'
import { type Refusal, useSend } from './useSend'

type Props = ButtonLook & {
  action: string
  submit: ReactNode
  /** The fields; given the refusal, so that each can show its own. */
  children?: (refusal: Refusal | null) => ReactNode
}

/** One act of the desk: fields, a button, and the refusal beside them. `key` makes a second click the same act. */
export function ActForm({ action, submit, children, ...look }: Props) {
  const { send, isSending, refusal } = useSend()
  const key = useRef<string>(undefined)
  const router = useRouter()

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const body = new FormData(form)
    body.set('key', (key.current ??= crypto.randomUUID()))
    const to = await send(action, body)
    if (to === null) return
    key.current = undefined
    form.reset()
    router.push(to)
    router.refresh()
  }

  return (
    <form action={action} method="post" className="grid gap-3" noValidate onSubmit={onSubmit}>
      <RefusalNotice refusal={refusal} />
      {children?.(refusal)}
      <Button {...look} disabled={isSending}>
        {submit}
      </Button>
    </form>
  )
}
