'use client'

import { useEffect } from 'react'

import { hasToSend } from './kept'

/** A message that was sent without a network goes as soon as any page is opened with one. */
export function SendKept() {
  useEffect(() => {
    if (hasToSend()) void import('./send-kept').then(async ({ sendKept }) => sendKept())
  }, [])
  return null
}
