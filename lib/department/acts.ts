import 'server-only'
import type { z } from 'zod'

import type { Db } from '../db/client.ts'
import { fromRpc } from '../db/errors.ts'
import { storePhoto } from '../files/photos.ts'
import { failureErrors, type FieldErrors, fieldErrors } from '../forms.ts'
import { given } from '../given.ts'
import type { Form } from '../http.ts'
import { fail, ok, type Result } from '../result.ts'
import { type Act, forms } from './schema.ts'

const fields = ['reason', 'department', 'until', 'report', 'remark', 'photo'] as const

/** One act of the person in whose right `db` acts. Null when it is done; else what is wrong with which field. */
export async function performAct(db: Db, complaintId: number, act: Act, form: Form): Promise<FieldErrors | null> {
  const parsed = parse(act, form.values)
  if (!parsed.ok) return parsed.errors
  const done = await perform(db, complaintId, parsed.input, form.files.photo)
  return done.ok ? null : failureErrors(done, fields)
}

type Input = { [A in Act]: { act: A } & z.output<(typeof forms)[A]> }[Act]

function parse(
  act: Act,
  values: Record<string, string>,
): { ok: true; input: Input } | { ok: false; errors: FieldErrors } {
  const parsed = forms[act].safeParse(values)
  if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error) }
  // The schema is the act's own, so its output is the act's own too.
  return { ok: true, input: { act, ...parsed.data } as Input }
}

async function perform(db: Db, complaintId: number, input: Input, photo: File | undefined): Promise<Result<unknown>> {
  const act = { complaint_id: complaintId, idempotency_key: input.key }
  switch (input.act) {
    case 'accept':
      return settle(await db.rpc('accept_complaint', act))
    case 'start':
      return settle(await db.rpc('start_work', { ...act, ...given({ remark: input.remark }) }))
    case 'transfer':
      return settle(
        await db.rpc('transfer_complaint', {
          ...act,
          reason: input.reason,
          ...given({ department_id: input.department }),
        }),
      )
    case 'hold':
      return settle(await db.rpc('put_on_hold', { ...act, reason: input.reason, until: input.until }))
    case 'resume':
      return settle(await db.rpc('resume_complaint', { complaint_id: complaintId }))
    case 'resolve': {
      const kept = photo ? await addProof(db, complaintId, photo, input.key) : ok(null)
      return kept.ok ? settle(await db.rpc('resolve_complaint', { ...act, report: input.report })) : kept
    }
    case 'reveal':
      return settle(await db.rpc('reveal_citizen', { complaint_id: complaintId, reason: input.reason }))
    default:
      return input satisfies never
  }
}

/** An officer's photo from the spot. The same key is the same photo. */
export async function addProof(
  db: Db,
  complaintId: number,
  photo: Blob,
  key: string,
  caption = '',
): Promise<Result<unknown>> {
  const stored = await storePhoto(photo, key)
  if (!stored.ok) return stored
  return settle(
    await db.rpc('add_attachment', {
      complaint_id: complaintId,
      kind: 'photo',
      phase: 'proof',
      object_path: stored.value.path,
      mime_type: stored.value.mimeType,
      bytes: stored.value.bytes,
      caption: Array.from(caption).slice(0, 300).join(''),
    }),
  )
}

function settle({ error, data }: { error: Parameters<typeof fromRpc>[0] | null; data: unknown }): Result<unknown> {
  if (!error) return ok(data)
  const failure = fromRpc(error)
  // A link that is too old acts for nobody; the page says the rest.
  return failure.code === 'not_signed_in' ? fail('moved_on') : failure
}
