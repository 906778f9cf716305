import type { Outgoing } from '../channels/schema.ts'
import type { Delivery } from './schema.ts'

const places = /\{([a-z_]+)\}/g

/** The longest variable that an SMS template may carry (TRAI, DLT). An address fits because its host is part of the template. */
export const longestVariable = 40

/** The body as the provider keeps it: `{#var#}` for the SMS operator, `{{1}}` for WhatsApp. */
export function registeredBody(body: string, appUrl: string, channel: 'sms' | 'whatsapp'): string {
  let count = 0
  return body.replaceAll(places, (_, name: string) => {
    count += 1
    return `${name === 'link' ? `${appUrl}/` : ''}${channel === 'sms' ? '{#var#}' : `{{${count}}}`}`
  })
}

/** Fills a template in the recipient's language: `{category}` takes `category_hi` or `category_en` when there is one. */
export function compose(delivery: Delivery, appUrl: string, code: string | null): Outgoing {
  const { messageId, address, locale, params, door, secret, template } = delivery
  const link = secret && `${door}/${secret}`
  const made: Record<string, string | null> = { code, link }
  const valueOf = (name: string): string => {
    const value = made[name] ?? params[`${name}_${locale}`] ?? params[name]
    if (value === null || value === undefined) throw new Error(`template ${template.name}: nothing for {${name}}`)
    return shorten(String(value))
  }
  return {
    messageId,
    address,
    path: link && `/${link}`,
    locale,
    templateName: template.name,
    text: template.body.replaceAll(places, (_, name: string) => (name === 'link' ? `${appUrl}/` : '') + valueOf(name)),
    variables: [...template.body.matchAll(places)].map(([, name = '']) => valueOf(name)),
    buttons: template.buttons.map(({ id, title }) => ({ title, payload: secret ? `${id}:${secret}` : id })),
  }
}

/** Cuts at a whole character as people see it: half a Devanagari syllable is no letter. */
function shorten(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longestVariable) return line === '' ? '—' : line
  let short = ''
  for (const { segment } of new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(line)) {
    if (short.length + segment.length > longestVariable - 1) break
    short += segment
  }
  return `${short}…`
}
