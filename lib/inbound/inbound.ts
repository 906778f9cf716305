import 'server-only'
import { createHash } from 'node:crypto'

import { z } from 'zod'

import { type Inbound, inboundSchema, type Received } from '../channels/schema.ts'
import { fetchMedia } from '../channels/whatsapp.ts'
import { adminDatabase } from '../db/admin.ts'
import { databaseAs } from '../db/client.ts'
import { systemCall } from '../db/system-call.ts'
import { addProof, performAct } from '../department/acts.ts'
import type { FieldErrors } from '../forms.ts'
import { log } from '../log.ts'

type Answer = { template: string; complaintId?: number } | null

const questionSchema = z.object({
  question: z.enum(['officer_ask_report', 'officer_ask_reason']),
  complaintId: z.int(),
  isOpen: z.boolean(),
  secret: z.string().nullable(),
})

/** Keeps what a person sent and wakes the worker; twice is once. */
export async function receiveMessage(channel: 'whatsapp', received: Received): Promise<void> {
  const { providerId, from, content } = received
  await systemCall('receive_message', { provider_id: providerId, channel, from_address: from, body: content })
}

/**
 * What an officer sends on WhatsApp becomes the same act as on the page: a button carries the secret of the officer's link,
 * words and photos answer our last question. The act's key comes from the provider's id, so a second handling changes nothing.
 */
export async function handleInbound(providerId: string): Promise<void> {
  const { data, error } = await adminDatabase()
    .from('inbound_messages')
    .select('*')
    .eq('provider_id', providerId)
    .single()
  if (error) throw new Error('the inbound message cannot be read', { cause: error })
  if (data.handled_at !== null) return
  const answer = await actOn(providerId, data.from_address, inboundSchema.parse(data.body))
  await systemCall('finish_inbound', {
    provider_id: providerId,
    template_key: answer?.template ?? null,
    complaint_id: answer?.complaintId ?? null,
  })
}

async function actOn(providerId: string, from: string, content: Inbound): Promise<Answer> {
  const key = keyOf(providerId)
  if (content.kind === 'tap') return actOnTap(key, content.payload)
  const asked = await systemCall('question_to', { from_address: from, answer_to: content.answerTo })
  if (asked === null) return { template: 'whatsapp_help' }
  const { question, complaintId, isOpen, secret } = questionSchema.parse(asked)
  if (secret === null) return { template: 'officer_moved_on' }
  const db = databaseAs({ kind: 'officer_link', secret })
  if (content.kind === 'photo') {
    const { bytes } = await fetchMedia(content.mediaId)
    const kept = await addProof(db, complaintId, new Blob([bytes]), key, content.text)
    if (!kept.ok) return refusal({ photo: kept.code })
    if (!isOpen || question === 'officer_ask_reason') return { template: 'officer_photo_kept', complaintId }
  } else if (!isOpen) return { template: 'officer_refused' }

  // A photo speaks for itself: the report says that it is there, in both languages of the timeline.
  const words = content.text.trim() || 'फ़ोटो देखिए · See the photo'
  const act = question === 'officer_ask_report' ? 'resolve' : 'transfer'
  const errors = await performAct(db, complaintId, act, { values: { key, report: words, reason: words }, files: {} })
  if (errors) return refusal(errors)
  return { template: question === 'officer_ask_report' ? 'officer_resolved' : 'officer_transferred', complaintId }
}

async function actOnTap(key: string, payload: string): Promise<Answer> {
  const [what, secret] = payload.split(':', 2)
  if (!secret) return { template: 'whatsapp_help' }
  const db = databaseAs({ kind: 'officer_link', secret })
  const { data, error } = await db.from('complaints').select('id').maybeSingle()
  if (error) throw new Error('the complaint of a button cannot be read', { cause: error })
  if (!data) return { template: 'officer_moved_on' }
  const complaintId = data.id
  switch (what) {
    case 'accept': {
      const errors = await performAct(db, complaintId, 'accept', { values: { key }, files: {} })
      return errors ? refusal(errors) : { template: 'officer_accepted', complaintId }
    }
    case 'not_mine':
      return { template: 'officer_ask_reason', complaintId }
    case 'solved':
      return { template: 'officer_ask_report', complaintId }
    default:
      log.warn({ what }, 'a button that we do not know')
      return null
  }
}

function refusal(errors: FieldErrors): Answer {
  const codes = Object.values(errors)
  if (codes.includes('unavailable')) throw new Error('the database is away: the job is tried again')
  return { template: codes.includes('moved_on') ? 'officer_moved_on' : 'officer_refused' }
}

/** The provider's id as the key of our act: a UUID of version 8 (RFC 9562) from its SHA-256. */
function keyOf(providerId: string): string {
  const hex = createHash('sha256').update(providerId).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
