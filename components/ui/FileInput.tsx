'use client'

import { clsx } from 'clsx'
import { type ReactNode, useEffect, useRef, useState } from 'react'

type Props = {
  id: string
  name: string
  accept: string
  /** On the button, e.g. "Take or choose a photo". The browser's own would speak the browser's language. */
  choose: string
  picture?: ReactNode
  'aria-describedby'?: string
  'aria-invalid'?: true
}

/**
 * A file, by a button in the page's words. The real input lies over it unseen: tap, keyboard, screen reader and a dragged file reach the
 * browser's own control. Without JavaScript that control tells the name of the file, else we do.
 */
export function FileInput({ choose, picture, ...input }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const tell = () => setChosen(field.current?.files?.[0]?.name ?? null)
  // Chosen before the script was there, or given back by the browser.
  useEffect(tell, [])
  return (
    <span
      className={clsx(
        'relative flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-dashed border-line-strong bg-surface p-3',
        'has-aria-invalid:border-2 has-aria-invalid:border-solid has-aria-invalid:border-stop',
      )}
    >
      {picture}
      <input
        type="file"
        className={clsx(
          'peer absolute inset-0 z-1 size-full cursor-pointer opacity-0',
          'noscript:static noscript:order-last noscript:h-auto noscript:min-h-target noscript:opacity-100 noscript:file:hidden',
        )}
        ref={field}
        onChange={tell}
        {...input}
      />
      <span
        aria-hidden
        className="control flex min-h-target items-center rounded-control border border-line-strong px-4 font-semibold text-brand outline-offset-2 outline-brand peer-hover:bg-brand-soft peer-focus-visible:outline-3"
      >
        {choose}
      </span>
      <output className="min-w-0 [overflow-wrap:anywhere] empty:hidden">{chosen}</output>
    </span>
  )
}
