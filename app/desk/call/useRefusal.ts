'use client'

import { useMessages } from 'next-intl'

import { refusalIn } from '@/components/browser/refusal'

/** → the sentence for a refusal's code. Needs the messages "errors" (ClientMessages). */
export function useRefusal(): (code: string) => string {
  const { errors } = useMessages()
  return (code) => refusalIn(errors, code)
}
