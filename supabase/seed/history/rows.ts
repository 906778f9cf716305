import type { Citizen } from './drafts.ts'
import type { Story } from './story.ts'
import { later, minute } from './time.ts'
import type { Attempt, Event, Task } from './told.ts'

export function citizenRow({ id, name, locale, prefersSign, firstSeen }: Citizen) {
  return { id, name, locale, prefers_sign: prefersSign, created_at: firstSeen }
}

export function complaintRow(story: Story, callId: string | null) {
  const { draft, rules } = story
  const isTriaged = !draft.isUnsorted || story.deskId !== null
  return {
    id: draft.id,
    number: rules.number,
    state: story.state,
    channel: draft.channel,
    locale: draft.locale,
    text: draft.text,
    // A transfer to another department takes the category away: it was wrong.
    category_id: isTriaged && !story.isElsewhere ? draft.categoryId : null,
    place_id: draft.placeId,
    citizen_id: draft.citizen?.id ?? null,
    desk_id: story.deskId,
    department_id: story.departmentId,
    level: story.level,
    promise_due_at: story.promiseDueAt,
    guarantee_due_at: isTriaged ? rules.guaranteeDueAt : null,
    held_at: story.held?.at ?? null,
    held_until: story.held?.until ?? null,
    transfers: story.transfers,
    reopenings: story.reopenings,
    escalations: story.escalations,
    closed_as: story.closedAs,
    resolved_at: story.resolvedAt,
    closed_at: story.closedAt,
    merged_into: story.mergedInto,
    call_id: callId,
    registered_by: story.clerk?.id ?? null,
    created_at: draft.createdAt,
    updated_at: story.events.at(-1)?.at ?? draft.createdAt,
  }
}

export function eventRow({ draft }: Story, { at, kind, from, to, by, remark, data }: Event) {
  return {
    complaint_id: draft.id,
    at,
    kind,
    from_state: from,
    to_state: to,
    actor_kind: typeof by === 'number' ? 'staff' : by,
    actor_staff_id: typeof by === 'number' ? by : null,
    remark,
    data,
  }
}

export function taskRow({ draft }: Story, { kind, state, createdAt, dueAt, doneAt, doneBy, attempts }: Task) {
  const phoneOrSign = draft.citizen?.prefersSign ? 'sign' : 'phone'
  return {
    kind,
    state,
    complaint_id: draft.id,
    call_id: null,
    citizen_id: draft.citizen?.id ?? null,
    means: kind === 'triage' || !draft.citizen?.phone ? 'none' : phoneOrSign,
    due_at: dueAt,
    attempts,
    created_at: createdAt,
    done_at: doneAt,
    done_by: doneBy,
  }
}

export function attemptRow({ draft }: Story, { at, outcome, means, by, remark }: Attempt) {
  return { complaint_id: draft.id, at, means, outcome, by_staff_id: by, remark }
}

/** Who called the citizen looked at the number just before. */
export function viewRows({ draft, attempts }: Story) {
  return attempts.flatMap(({ at, by }) =>
    by && draft.citizen
      ? [
          {
            at: later(at, -2 * minute),
            staff_id: by,
            citizen_id: draft.citizen.id,
            complaint_id: draft.id,
            what: 'phone',
            reason: 'verify_closure',
          },
        ]
      : [],
  )
}
