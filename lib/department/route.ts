import 'server-only'
import { openAttachment } from '../complaints/complaints.ts'
import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { dropFields, keepFields, readFields } from '../drafts/drafts.ts'
import { photoBytes } from '../files/photos.ts'
import { serveBytes } from '../files/serving.ts'
import { readObject } from '../files/storage.ts'
import { type FieldErrors, readErrors, refuseForm } from '../forms.ts'
import { readForm, refuse, seeOther, wantsPage } from '../http.ts'
import { keepable } from '../text.ts'
import { performAct } from './acts.ts'
import { acts } from './schema.ts'

type Path = `/${string}`

/** The form of an act, posted to `<page>/<act>` by the link or after sign-in: 303 back to the page, or the 4xx for a program. */
export async function answerAct(
  request: Request,
  db: Db,
  page: Path,
  find: { number?: string },
  word: string,
): Promise<Response> {
  const act = acts.find((one) => one === word)
  if (!act) return refuse({ ok: false, code: 'not_found' })
  const form = await readForm(request, photoBytes + 100_000)
  const back: Path = `${page}?act=${act}`
  if (!form.ok) return refuseForm(request, back, { [form.code === 'too_large' ? 'photo' : 'form']: form.code })
  const query = db.from('complaints').select('id')
  const { data, error } = await (find.number === undefined ? query : query.eq('number', find.number)).maybeSingle()
  if (error) return refuse(fromRpc(error))
  if (!data) return wantsPage(request) ? seeOther(page) : refuse({ ok: false, code: 'not_found' })
  const errors = await performAct(db, data.id, act, form.value)
  if (!errors) {
    await dropFields('act')
    return seeOther(`${page}?done=${act}`)
  }
  const typed = Object.fromEntries(
    Object.entries(form.value.values).flatMap(([name, text]) => (name === 'key' ? [] : [[name, keepable(text)]])),
  )
  await keepFields('act', { page, act, typed })
  return refuseForm(request, back, errors)
}

export type Refused = { act: string; values: Record<string, string>; errors: FieldErrors }

/** What `answerAct` refused, for the page to show again with what was typed. */
export async function readRefused(page: Path, query: { act?: string; errors?: string }): Promise<Refused> {
  const errors = readErrors(query.errors)
  if (Object.keys(errors).length === 0) return { act: '', values: {}, errors: {} }
  const kept = (await readFields('act')) as { page: string; act: string; typed: Record<string, string> } | null
  const isThis = kept?.page === page && kept.act === query.act
  return { act: query.act ?? '', values: isThis ? kept.typed : {}, errors }
}

/** A photo of a complaint that `db` may see; the look is recorded. */
export async function answerPhoto(request: Request, db: Db, id: string): Promise<Response> {
  const file = await openAttachment(db, id)
  if (!file.ok) return refuse(file)
  const bytes = await readObject('attachments', file.value.path)
  return bytes.ok ? serveBytes(request, bytes.value, file.value.mimeType) : refuse(bytes)
}
