import { z } from 'zod'

/** What the sign-in form sends. Spaces in a code are how authenticator apps show it. */
export const signInSchema = z.object({
  login: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}._@+-]{1,60}$/u),
  password: z.string().min(1).max(200),
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^[0-9]{6}$/)),
})

export type SignInInput = z.infer<typeof signInSchema>
export const signInFields = ['login', 'password', 'code'] as const
export type SignInField = (typeof signInFields)[number]
