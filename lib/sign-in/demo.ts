import 'server-only'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { TOTP } from 'otpauth'
import { z } from 'zod'

import { staffRoles } from '../auth/roles.ts'
import { env } from '../env.ts'
import type { SignInInput } from './schema.ts'

/** The embedded stack's own accounts, written beside its data by the seed. Anywhere else this finds nobody. */
const demoSchema = z.array(
  z.object({
    role: z.enum(staffRoles),
    name: z.string(),
    nameHi: z.string(),
    login: z.string(),
    password: z.string(),
    totpSecret: z.string(),
  }),
)

/** Nobody anywhere but on the embedded stack. */
export async function listDemoSignIns() {
  if (env().SUNWAI_EMBEDDED !== '1') return []
  const path = resolve(/* turbopackIgnore: true */ process.cwd(), env().SUNWAI_DATA_DIR, 'sign-ins.json')
  const text = await readFile(path, 'utf8').catch(() => '[]')
  return demoSchema.parse(JSON.parse(text))
}

/** What the person of this account would type now. Each code works once: when the three that are valid now are used, it waits for the next. */
export async function typeDemoSignIn(login: string): Promise<SignInInput | null> {
  const account = (await listDemoSignIns()).find((one) => one.login === login)
  if (!account) return null
  const step = await nextUnusedStep(login)
  const totp = new TOTP({ secret: account.totpSecret, period: 30 })
  return { login, password: account.password, code: totp.generate({ timestamp: step * 30_000 }) }
}

const lastStep = new Map<string, number>()

async function nextUnusedStep(login: string) {
  const steps = Date.now() / 30_000
  // The code before is good for one step more, but not at the very end of this one.
  const oldest = Math.floor(steps) - (steps % 1 < 0.8 ? 1 : 0)
  const step = Math.max(oldest, (lastStep.get(login) ?? 0) + 1)
  lastStep.set(login, step)
  const early = (step - 1) * 30_000 - Date.now()
  if (early > 0) await wait(early)
  return step
}
