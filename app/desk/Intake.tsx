'use client'

import { type ComponentProps, useState } from 'react'

import { IntakeForm } from './IntakeForm'
import { Registered } from './Registered'

type Props = Omit<ComponentProps<typeof IntakeForm>, 'onRegistered'> & {
  /** The person is still in the call, or was until just now. */
  inCall: boolean
  onRegistered: () => void
  onNext: () => void
}

/** The form of one call, then the number in its place. Another call has one of its own: the page gives it another `key`. */
export function Intake({ inCall, onRegistered, onNext, ...form }: Props) {
  const [registered, setRegistered] = useState<Omit<ComponentProps<typeof Registered>, 'onNext'> | null>(null)
  if (registered)
    return (
      <Registered
        {...registered}
        onNext={() => {
          setRegistered(null)
          onNext()
        }}
      />
    )
  const { phone, category } = form.draft
  return (
    <IntakeForm
      {...form}
      onRegistered={(number) => {
        setRegistered({ number, inCall, byMessage: phone !== '', isSorted: category !== '' })
        onRegistered()
      }}
    />
  )
}
