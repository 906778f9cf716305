import { adminDatabase } from '../../lib/db/admin.ts'
import { env } from '../../lib/env.ts'
import type { Locale } from '../../lib/i18n/locales.ts'
import { registeredBody } from '../../lib/messaging/templates.ts'

type Template = {
  channel: 'sms' | 'whatsapp'
  locale: Locale
  body: string
  buttons: { title: string }[]
  provider_name: string
}

let registered = ''

/**
 * On the embedded stack, what a district does once by hand with its SMS operator and with Meta: hand in the texts, so that the
 * handset simulator knows (and checks) them. Elsewhere nothing.
 */
export async function registerTemplates(): Promise<void> {
  if (env().SUNWAI_EMBEDDED !== '1') return
  const { data, error } = await adminDatabase()
    .from('message_templates')
    .select('channel, locale, body, buttons, provider_name')
    .in('channel', ['sms', 'whatsapp'])
    .neq('provider_name', '')
    .eq('active', true)
  if (error) throw new Error('message_templates cannot be read', { cause: error })
  const body = JSON.stringify((data as Template[]).map(submission))
  if (body === registered) return
  const response = await fetch(`http://127.0.0.1:${env().HANDSET_PORT}/api/templates`, { method: 'POST', body })
  if (!response.ok) throw new Error(`the handset simulator refused the templates: ${await response.text()}`)
  registered = body
}

function submission({ channel, locale, body, buttons, provider_name: name }: Template) {
  return {
    channel,
    name,
    language: locale,
    body: registeredBody(body, env().APP_URL, channel),
    buttons: buttons.map(({ title }) => title),
  }
}
