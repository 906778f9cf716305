/** Where a complaint may stand. */
export type State =
  | 'registered'
  | 'assigned'
  | 'acknowledged'
  | 'in_progress'
  | 'on_hold'
  | 'resolved'
  | 'closed'
  | 'reopened'
  | 'not_actionable'
  | 'merged'

/** What the citizen said when asked whether it is solved. */
export type Outcome = 'satisfied' | 'not_satisfied' | 'partly' | 'no_answer'

/** A row of its timeline. */
export type Event = {
  at: Date
  kind: string
  from: State | null
  to: State
  by: 'citizen' | 'system' | number
  remark: string | null
  data: Record<string, string | number | boolean>
}

/** A message about it. */
export type Telling = { at: Date; to: 'citizen' | number; key: string; params: Record<string, string> }

/** Somebody asked the citizen whether it is solved. */
export type Attempt = {
  at: Date
  outcome: Outcome
  means: 'phone' | 'sign' | 'link'
  by: number | null
  remark: string | null
}

/** What the call centre had to do about it. */
export type Task = {
  kind: 'triage' | 'verify_closure'
  createdAt: Date
  dueAt: Date
  doneAt: Date | null
  doneBy: number | null
  attempts: number
  state: 'open' | 'done' | 'cancelled'
}
