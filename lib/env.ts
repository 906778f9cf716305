import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const secret = z.string().min(16)

const schema = z.object({
  APP_URL: z.url(),
  APP_PORT: port.default(3000),
  DATABASE_URL: z.string().startsWith('postgres'),
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEY: secret,
  SUPABASE_SECRET_KEY: secret,
  SUPABASE_JWT_SECRET: z.string().min(32),
  LIVEKIT_URL: z.url(),
  LIVEKIT_WS_URL: z.url(),
  LIVEKIT_API_KEY: z.string().min(1),
  LIVEKIT_API_SECRET: z.string().min(32),
  HANDSET_PORT: port.default(3100),
  WORKER_PORT: port.default(3200),
  WORKER_HEALTH_URL: z.url().optional(),
  SMS_BASE_URL: z.url(),
  SMS_API_KEY: secret,
  SMS_SENDER_ID: z.string().min(1),
  SMS_ENTITY_ID: z.string().min(1),
  WHATSAPP_BASE_URL: z.url(),
  WHATSAPP_TOKEN: secret,
  WHATSAPP_PHONE_NUMBER_ID: z.string().min(1),
  WHATSAPP_APP_SECRET: secret,
  WHATSAPP_VERIFY_TOKEN: secret,
  VAPID_PUBLIC_KEY: z.string().min(1),
  VAPID_PRIVATE_KEY: z.string().min(1),
  VAPID_SUBJECT: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  CODE_PEPPER: z.string().min(32),
  SUNWAI_EMBEDDED: z.literal('1').optional(),
  SUNWAI_DATA_DIR: z.string().default('.data'),
  NEXT_DIST_DIR: z.string().default('.next'),
})

type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The process's environment, checked once at first use (not at import: `next build` imports every route without one). */
export function env(): Env {
  return (parsed ??= read())
}

function read(): Env {
  const result = schema.safeParse(process.env)
  if (result.success) return result.data
  const names = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ')
  throw new Error(`The environment is not complete: ${names}. docs/deploy.md lists every variable.`)
}
