import type { IncomingMessage, ServerResponse } from 'node:http'

import { z } from 'zod'

import { locales } from '../../lib/i18n/locales.ts'
import { faultSchema } from './faults.ts'
import type { Handset } from './handset.ts'
import { HttpError, readForm, readJson, seeOther, sendHtml, sendJson } from './http.ts'
import { phonePage, phonesPage } from './page.ts'
import { readMessages, reply, sendPhoto, tap } from './person.ts'
import { messagesOf, phoneNumber } from './phones.ts'
import { receivePush, subscribe } from './push-service.ts'
import { sendSms } from './sms-gateway.ts'
import { describeMedia, downloadMedia, sendWhatsApp, uploadMedia } from './whatsapp-cloud.ts'

const templateSchema = z.object({
  channel: z.enum(['sms', 'whatsapp']),
  name: z.string().min(1),
  language: z.enum(locales),
  body: z.string().min(1),
  buttons: z.array(z.string().min(1).max(25)).max(3),
})

/** One place that says what the server answers to. The first five are the providers', the rest the phones' own. */
export async function route(handset: Handset, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', handset.settings.baseUrl)
  const path = url.pathname.split('/').filter(Boolean)
  const [first, second, third, fourth] = path
  const line = handset.settings.whatsappPhoneNumberId

  switch (`${request.method} /${path.length}/${first ?? ''}`) {
    case 'POST /3/sms':
      return sendSms(handset, request, response)
    case 'POST /3/v26.0':
      if (second === line && third === 'messages') return sendWhatsApp(handset, request, response)
      if (second === line && third === 'media') return uploadMedia(handset, request, response)
      break
    case 'GET /2/v26.0':
      return describeMedia(handset, request, response, second ?? '')
    case 'GET /2/media':
      return downloadMedia(handset, request, response, second ?? '')

    case 'POST /2/push':
      return receivePush(handset, request, response, second ?? '')

    case 'GET /0/':
      return sendHtml(response, phonesPage(handset, await handset.people(), url.searchParams.get('q') ?? ''))
    case 'GET /1/phones':
      return seeOther(response, `/phones/${numberFrom(url.searchParams.get('number') ?? '')}`)
    case 'GET /2/phones': {
      const number = numberFrom(second)
      readMessages(handset, number)
      return sendHtml(response, phonePage(handset, number, (await handset.people()).get(number)))
    }
    case 'POST /3/phones':
      return act(handset, request, response, numberFrom(second), third)
    case 'GET /2/pictures':
      return picture(handset, response, second ?? '')

    case 'GET /1/health':
      return sendJson(response, 200, { ok: true })
    case 'GET /2/api':
      if (second === 'version') return sendJson(response, 200, { version: handset.store.phones.version })
      if (second === 'faults') return sendJson(response, 200, handset.faults.list())
      break
    case 'POST /2/api':
      return api(handset, request, response, second)
    case 'DELETE /2/api':
      if (second !== 'faults') break
      handset.faults.clear()
      return sendJson(response, 200, [])
    case 'GET /4/api':
      if (fourth !== 'messages') break
      return sendJson(response, 200, messagesOf(handset.store.phones, numberFrom(third)))
    case 'POST /4/api':
      if (fourth === 'push') return subscribe(handset, response, numberFrom(third))
      if (fourth !== 'read') break
      readMessages(handset, numberFrom(third))
      return sendJson(response, 200, { ok: true })
  }
  throw new HttpError(404, { error: 'not found' })
}

/** The phone's buttons. A form comes back to the phone's page; a test sends the same form and follows the redirect. */
async function act(
  handset: Handset,
  request: IncomingMessage,
  response: ServerResponse,
  number: string,
  what?: string,
): Promise<void> {
  const form = await readForm(request)
  const text = (name: string): string => z.string().catch('').parse(form.get(name))
  const photo = form.get('photo')
  if (what === 'tap') tap(handset, number, text('message'), text('button'))
  else if (what === 'reply') reply(handset, number, text('text'))
  else if (what === 'photo' && photo instanceof File) await sendPhoto(handset, number, photo, text('caption'))
  else throw new HttpError(404, { error: 'not found' })
  seeOther(response, `/phones/${number}`)
}

async function api(handset: Handset, request: IncomingMessage, response: ServerResponse, what?: string): Promise<void> {
  if (what === 'faults') {
    const fault = faultSchema.safeParse(await readJson(request))
    if (!fault.success) throw new HttpError(400, { error: z.prettifyError(fault.error) })
    handset.faults.add(fault.data)
    return sendJson(response, 201, handset.faults.list())
  }
  if (what === 'templates') {
    const templates = z.array(templateSchema).safeParse(await readJson(request))
    if (!templates.success) throw new HttpError(400, { error: z.prettifyError(templates.error) })
    handset.store.write(...templates.data.map((template) => ({ type: 'template' as const, template })))
    return sendJson(response, 201, { registered: templates.data.length })
  }
  throw new HttpError(404, { error: 'not found' })
}

function picture({ store }: Handset, response: ServerResponse, id: string): void {
  const media = store.phones.media.get(id)
  if (!media) throw new HttpError(404, { error: 'not found' })
  response
    .writeHead(200, { 'content-type': media.mimeType, 'x-content-type-options': 'nosniff' })
    .end(store.readMedia(id))
}

function numberFrom(text: string | undefined): string {
  const number = phoneNumber(text ?? '')
  if (number === '') throw new HttpError(400, { error: 'not a phone number' })
  return number
}
