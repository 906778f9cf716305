'use client'

import { clsx } from 'clsx'
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'

import { useKeys } from '@/components/browser/useKeys'

type Props = {
  label: string
  /** What has the focus when it comes. */
  first: RefObject<HTMLElement | null>
  onClose: () => void
  /** It has a place of its own in the frame, below the scene or beside it, and lies over nothing. */
  isBeside?: boolean
  className: string
  children: ReactNode
}

/** Comes up from the lower edge; the call goes on above it. Escape puts it away, as its button does; the focus goes back to where it was. */
export function Sheet({ label, first, onClose, isBeside = false, className, children }: Props) {
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
      data-beside={isBeside || undefined}
      className={clsx(
        'grid overflow-y-auto bg-surface text-center',
        isBeside
          ? 'shrink-0 justify-center landscape:max-h-none landscape:w-76 landscape:content-center-safe landscape:pt-20'
          : 'fixed inset-x-0 bottom-0 mx-auto w-full max-w-lg rounded-t-card shadow-float',
        className,
      )}
    >
      {children}
    </section>
  )
}
