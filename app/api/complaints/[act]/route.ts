import { z } from 'zod'

import { currentCitizen } from '@/lib/citizens/citizens'
import { actAsCitizen, type CitizenAct } from '@/lib/complaints/complaints'
import { answer, dispute, reply } from '@/lib/complaints/schema'
import { isSecret } from '@/lib/db/claims'
import { databaseAs, type Db } from '@/lib/db/client'
import { keepFields } from '@/lib/drafts/drafts'
import { failureErrors, type FieldErrors, fieldErrors, formRoute, refuseForm } from '@/lib/forms'
import { readForm, refuse, seeOther } from '@/lib/http'
import { fail } from '@/lib/result'
import { keepable } from '@/lib/text'

const acts = { answer, dispute, reply }

/** The citizen says something about their complaint, from its status page: by link, or by number when their phone is proven. */
export const POST = formRoute('/track', async (request: Request, { params }: { params: Promise<{ act: string }> }) => {
  const kind = z.enum(['answer', 'dispute', 'reply']).safeParse((await params).act)
  if (!kind.success) return refuse(fail('not_found'))
  const form = await readForm(request)
  if (!form.ok) return refuse(form)
  const { values } = form.value
  const person = await personOf(values)
  if (person === null) return refuse(fail('not_signed_in'))

  const refused = async (errors: FieldErrors) => {
    await keepFields('about', {
      page: person.page,
      act: kind.data,
      text: keepable(values.remark ?? values.body ?? ''),
      outcome: values.outcome ?? '',
    })
    return refuseForm(request, person.page, errors)
  }
  const input = acts[kind.data].safeParse(values)
  if (!input.success) return refused(fieldErrors(input.error))
  const act = { kind: kind.data, ...input.data } as CitizenAct
  const done = await actAsCitizen(person.db, act, person.number)
  if (!done.ok) return refused(failureErrors(done, ['remark', 'body', 'outcome']))
  return seeOther(
    `${person.page}?done=${act.kind === 'answer' ? `answer_${act.outcome === 'satisfied' ? 'closed' : 'reopened'}` : act.kind}`,
  )
})

type Person = { db: Db; page: `/${string}`; number?: string }

async function personOf({ link, number }: Record<string, string>): Promise<Person | null> {
  if (link !== undefined && isSecret(link)) {
    return { db: databaseAs({ kind: 'tracking_link', secret: link }), page: `/t/${link}` }
  }
  const citizen = await currentCitizen()
  if (!citizen || number === undefined || !/^[A-Z]{3}-\d{2}-\d{6,}-\d$/.test(number)) return null
  return { db: citizen.db, page: `/my/${number}`, number }
}
