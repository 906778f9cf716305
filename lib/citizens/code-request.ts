import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'

import { cookieOptions } from '../cookie-options.ts'

/** Which code this browser asked for: the code alone opens nothing elsewhere. */
const requestSchema = z.object({
  codeId: z.uuid(),
  lastDigits: z.string(),
  next: z.custom<`/my${string}`>((path) => typeof path === 'string' && /^\/my(\/[\w-]+)?$/.test(path)),
})
export type CodeRequest = z.output<typeof requestSchema>

/** What was typed into a form that came back, so that it is not typed twice. */
const typedSchema = z.object({ phone: z.string(), number: z.string() })
export type Typed = z.output<typeof typedSchema>

const minutes = { code: 10, typed: 5 }

/** For the ten minutes that a code is good for. */
export async function keepCodeRequest(request: CodeRequest): Promise<void> {
  await keep('code-request', request, minutes.code)
}

/** Null when this browser asked for none, or too long ago. */
export async function readCodeRequest(): Promise<CodeRequest | null> {
  return read('code-request', requestSchema)
}

export async function dropCodeRequest(): Promise<void> {
  ;(await cookies()).delete('code-request')
}

/** Five minutes: until the form that came back is sent again. */
export async function keepTyped(typed: Typed): Promise<void> {
  await keep('typed', typed, minutes.typed)
}

/** Null when nothing was kept. */
export async function readTyped(): Promise<Typed | null> {
  return read('typed', typedSchema)
}

async function keep(name: string, value: unknown, maxMinutes: number): Promise<void> {
  ;(await cookies()).set(name, JSON.stringify(value), cookieOptions(maxMinutes * 60))
}

async function read<T>(name: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse((await cookies()).get(name)?.value ?? 'null'))
  } catch {
    return null
  }
}
