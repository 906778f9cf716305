'use client'

import { useEffect, useState } from 'react'

import { Button } from './Button'
import { Icon } from './Icon'

const shownForMs = 3000

export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), shownForMs)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    // Refused by the browser: the number stays on the page to be read or selected by hand.
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    )
  }

  return (
    <Button type="button" variant="secondary" onClick={() => void copy()}>
      <Icon name={copied ? 'done' : 'copy'} className="size-5" />
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  )
}
