'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useRef } from 'react'

import { FieldMessages } from '@/components/form/field-messages'
import { Button, type ButtonLook } from '@/components/ui/Button'

import { RefusalNotice } from './RefusalNotice'
import { useSend } from './useSend'

type Props = ButtonLook & {
  action: string
  submit: ReactNode
  /** The fields, of components/form/fields: each shows its own refusal. */
  children?: ReactNode
}

/** One act of the desk: fields, a button, and the refusal beside them. `key` makes a second click the same act. */
export function ActForm({ action, submit, children, ...look }: Props) {
  const said = useTranslations('errors')
  const key = useRef<string>(undefined)
  const { send, isSending, refusal } = useSend(() => {
    key.current = undefined
  })
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

  const messages = Object.entries(refusal?.fields ?? {}).flatMap(([field, code]) =>
    code ? [{ field, message: said(code) }] : [],
  )
  return (
    <form action={action} method="post" className="grid gap-3" noValidate onSubmit={onSubmit}>
      <RefusalNotice refusal={refusal} />
      <FieldMessages value={messages}>{children}</FieldMessages>
      <Button {...look} disabled={isSending}>
        {submit}
      </Button>
    </form>
  )
}
