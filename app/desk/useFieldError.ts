'use client'

import { useTranslations } from 'next-intl'

import type { Refusal } from './useSend'

/** The sentence of a refused field, if it was this one. */
export function useFieldError() {
  const t = useTranslations('errors')
  return (refusal: Refusal | null, field: string) => {
    const code = refusal?.fields[field]
    return code && t(code)
  }
}
