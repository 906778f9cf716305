'use client'

import { useTranslations } from 'next-intl'

import { isErrorCode } from '@/lib/error-codes'

/** → the sentence for a refusal's code; what has none (no network) is told as not working now. */
export function useRefusal(): (code: string) => string {
  const errors = useTranslations('errors')
  return (code) => errors(isErrorCode(code) ? code : 'unavailable')
}
