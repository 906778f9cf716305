'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useState } from 'react'

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
  const [key, setKey] = useState(() => crypto.randomUUID())
  const renewKey = () => setKey(crypto.randomUUID())
  const { send, isSending, refusal } = useSend(renewKey)
  const router = useRouter()

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const to = await send(action, new FormData(form))
    if (to === null) return
    renewKey()
    form.reset()
    router.push(to)
    router.refresh()
  }

  const messages = Object.entries(refusal?.fields ?? {}).flatMap(([field, code]) =>
    code ? [{ field, message: said(code) }] : [],
  )
  return (
    <form action={action} method="post" className="grid gap-3" noValidate onSubmit={onSubmit}>
      {/* The server's own key stays: a form that is sent before, or without, any script has one too. */}
      <input type="hidden" name="key" value={key} suppressHydrationWarning />
      <RefusalNotice refusal={refusal} />
      <FieldMessages value={messages}>{children}</FieldMessages>
      <Button {...look} disabled={isSending}>
        {submit}
      </Button>
    </form>
  )
}
