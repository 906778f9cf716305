'use client'

import { clsx } from 'clsx'
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'

import { useKeys } from '@/components/browser/useKeys'

type Props = {
  label: string
  /** What has the focus when it comes. */
  first: RefObject<HTMLElement | null>
  onClose: () => void
  className: string
  children: ReactNode
}

/** Comes up from the lower edge; the call goes on above it. Escape puts it away, as its button does; the focus goes back to where it was. */
export function Sheet({ label, first, onClose, className, children }: Props) {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const [before, here] = [document.activeElement, sheet.current]
    first.current?.focus()
    return () => {
      if (here?.contains(document.activeElement) && before instanceof HTMLElement) before.focus()
    }
  }, [first])
  useKeys(({ key }) => {
    if (key === 'Escape') onClose()
  })
  return (
    <section
      ref={sheet}
      role="alertdialog"
      aria-label={label}
      className={clsx(
        'fixed inset-x-0 bottom-0 mx-auto grid w-full max-w-lg overflow-y-auto rounded-t-card bg-surface text-center shadow-float',
        className,
      )}
    >
      {children}
    </section>
  )
}
