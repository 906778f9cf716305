import { getLocale } from 'next-intl/server'

import { callCentreRoles } from '@/lib/auth/roles'
import { staffForRoute } from '@/lib/auth/staff'
import { currentCitizen } from '@/lib/citizens/citizens'
import { isSecret } from '@/lib/db/claims'
import { databaseAs } from '@/lib/db/client'
import { addressOf, readAs, refuse, reply } from '@/lib/http'
import { startAnswer, startRecording, startReply } from '@/lib/recordings/recordings'
import { type RecordingStatus, startRecording as input, type StartRecording } from '@/lib/recordings/schema'
import { fail, type Result } from '@/lib/result'

/** POST {key, kind, mimeType, about?} → 201 {id, parts}: a signed or spoken message, the centre's answer or a citizen's reply begins. */
export async function POST(request: Request): Promise<Response> {
  const wish = await readAs(request, input)
  if (!wish.ok) return refuse(wish)
  return reply(await begin(request, wish.value), 201)
}

async function begin(request: Request, { about, ...wish }: StartRecording): Promise<Result<RecordingStatus>> {
  const address = addressOf(request)
  switch (about.purpose) {
    case 'message':
      return startRecording({ ...wish, locale: await getLocale(), address })
    case 'answer': {
      const staff = await staffForRoute(request, ...callCentreRoles)
      return staff.ok ? startAnswer(staff.value.db, { ...wish, number: about.number }) : staff
    }
    case 'reply': {
      if (about.link !== undefined) {
        if (!isSecret(about.link)) return fail('not_found')
        return startReply(databaseAs({ kind: 'tracking_link', secret: about.link }), { ...wish, address })
      }
      const citizen = await currentCitizen()
      return citizen ? startReply(citizen.db, { ...wish, number: about.number, address }) : fail('not_signed_in')
    }
    default:
      return about satisfies never
  }
}
