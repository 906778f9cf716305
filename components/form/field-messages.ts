'use client'

import { createContext, useContext } from 'react'

import type { FieldMessage } from '@/components/ui/ErrorSummary'

const Errors = createContext<FieldMessage[]>([])

export const FieldMessages = Errors.Provider

/** What the server said of this field of the form around it. */
export function useFieldError(name: string): string | undefined {
  return useContext(Errors).find(({ field }) => field === name)?.message
}
