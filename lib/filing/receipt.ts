import 'server-only'
import type { cookies } from 'next/headers'
import { z } from 'zod'

import { cookieOptions } from '../cookie-options.ts'

const receiptSchema = z.object({ number: z.string(), link: z.string(), hasPhone: z.boolean() })
export type Receipt = z.output<typeof receiptSchema>

type Jar = Awaited<ReturnType<typeof cookies>>
const cookie = 'receipt'
export const receiptSeconds = 3600

/** Only this browser has the link: the database keeps its hash. */
export function keepReceipt(jar: Jar, receipt: Receipt): void {
  jar.set(cookie, JSON.stringify(receipt), cookieOptions(receiptSeconds, '/file'))
}

/** Null when this browser has filed nothing in the last hour. */
export function readReceipt(jar: Jar): Receipt | null {
  const value = jar.get(cookie)?.value
  if (value === undefined) return null
  try {
    return receiptSchema.parse(JSON.parse(value))
  } catch {
    return null
  }
}
