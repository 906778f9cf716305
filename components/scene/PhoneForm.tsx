import type { ReactNode } from 'react'

import { PhonePad, type PhonePadProps } from './PhonePad'

type Props = PhonePadProps & {
  /** What the number is for. */
  head: ReactNode
  /** Always whole and in sight, whatever else has no room. */
  buttons: ReactNode
  onSend: () => void
}

/** Asks for a phone number. */
export function PhoneForm({ head, buttons, onSend, ...pad }: Props) {
  return (
    <form
      noValidate
      className="mx-auto flex min-h-0 w-full max-w-sm flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <div className="flex min-h-0 flex-1 flex-col justify-center-safe gap-1.5 overflow-y-auto px-4 py-1">
        {head}
        <PhonePad {...pad} />
      </div>
      <div className="grid auto-cols-fr grid-flow-col gap-2 px-4 pt-1 pb-3">{buttons}</div>
    </form>
  )
}
