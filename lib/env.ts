import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const secret = z.string().min(16)
/** Addresses of STUN and TURN servers with commas between, or the one word `livekit`. */
const iceUrls = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((url) => url.trim() || []))
  .pipe(z.union([z.tuple([z.literal('livekit')]), z.array(z.string().regex(/^(stuns?|turns?):[^\s/]+$/))]))

const variables = z.object({
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
  LIVEKIT_ICE_URLS: iceUrls,
  TURN_SECRET: secret.optional(),
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

const schema = variables.refine(
  (given) => given.TURN_SECRET !== undefined || !given.LIVEKIT_ICE_URLS.some((url) => url.startsWith('turn')),
  { path: ['TURN_SECRET'], error: 'a turn: address needs it' },
)

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
