'use client'

import { type ComponentProps, useState } from 'react'

import { IntakeForm } from './IntakeForm'
import { Registered } from './Registered'

type Props = Omit<ComponentProps<typeof IntakeForm>, 'onRegistered'> & {
  /** The person is still in the call, or was until just now. */
  inCall: boolean
  /** What is registered of this call already, also by whoever had it before. */
  number: string | null
  onRegistered: () => void
  onNext: () => void
}

/** The form of one call, then the number in its place. Another call has one of its own: the page gives it another `key`. */
export function Intake({ inCall, number, onRegistered, onNext, ...form }: Props) {
  const [registered, setRegistered] = useState<Omit<ComponentProps<typeof Registered>, 'onNext'> | null>(null)
  const [isNext, setIsNext] = useState(false)
  // Nothing is written yet: what is there is no second one.
  const earlier = number !== null && !isNext && form.draft.key === '' ? { number, inCall } : null
  const shown = registered ?? earlier
  if (shown)
    return (
      <Registered
        {...shown}
        onNext={() => {
          setRegistered(null)
          setIsNext(true)
          onNext()
        }}
      />
    )
  const { phone, category } = form.draft
  return (
    <IntakeForm
      {...form}
      onRegistered={(made) => {
        setRegistered({ number: made, inCall, how: { byMessage: phone !== '', isSorted: category !== '' } })
        onRegistered()
      }}
    />
  )
}
