import type { Desk, Member } from '../staff.ts'
import type { Draft } from './drafts.ts'
import type { Calendar, Rules } from './rules.ts'
import { day, hour, later } from './time.ts'
import type { Attempt, Event, Outcome, State, Task, Telling } from './told.ts'

/** One complaint while it is being told: each act writes what the register's function would write. */
export class Story {
  readonly draft: Draft
  readonly rules: Rules
  readonly events: Event[] = []
  readonly tellings: Telling[] = []
  readonly attempts: Attempt[] = []
  readonly tasks: Task[] = []
  /** Who of the call centre wrote it down; null when the citizen did. */
  clerk: Member | null = null
  state: State = 'registered'
  at: Date
  deskId: number | null = null
  /** With the other department, where an officer sent it. */
  isElsewhere = false
  departmentId: number | null = null
  level = 1
  transfers = 0
  reopenings = 0
  escalations = 0
  promiseDueAt: Date
  /** When the present level's time is over: the promise first, then one more working day a level. */
  clockAt: Date
  held: { at: Date; until: Date } | null = null
  resolvedAt: Date | null = null
  closedAt: Date | null = null
  closedAs: 'satisfied' | 'unverified' | 'not_actionable' | 'merged' | null = null
  mergedInto: number | null = null
  readonly #desks: Map<number, Desk>
  readonly #calendar: Calendar

  private constructor(draft: Draft, rules: Rules, desks: Map<number, Desk>, calendar: Calendar, promiseDueAt: Date) {
    this.draft = draft
    this.rules = rules
    this.at = draft.createdAt
    this.promiseDueAt = promiseDueAt
    this.clockAt = promiseDueAt
    this.#desks = desks
    this.#calendar = calendar
  }

  static async begin(draft: Draft, rules: Rules, desks: Map<number, Desk>, calendar: Calendar): Promise<Story> {
    return new Story(
      draft,
      rules,
      desks,
      calendar,
      await calendar.after(draft.createdAt, draft.isUnsorted ? 72 : rules.promiseHours),
    )
  }

  get isAtWork(): boolean {
    return ['assigned', 'acknowledged', 'in_progress'].includes(this.state)
  }

  get officer(): number {
    const holder = this.deskId === null ? undefined : this.#desks.get(this.deskId)?.holderId
    if (holder === undefined) throw new Error(`Complaint ${this.draft.id} lies on no desk`)
    return holder
  }

  register(by: Member | null): void {
    this.clerk = by
    this.#write('registered', 'registered', by?.id ?? 'citizen', null, { channel: this.draft.channel }, true)
    this.#tellCitizen('complaint_registered')
    if (this.draft.isUnsorted)
      this.tasks.push({
        kind: 'triage',
        createdAt: this.at,
        dueAt: this.at,
        doneAt: null,
        doneBy: null,
        attempts: 0,
        state: 'open',
      })
    else this.departmentId = this.rules.departmentId
  }

  /** The desk chose the kind: its promise counts from the day it came in. */
  async triage(by: Member): Promise<void> {
    this.promiseDueAt = await this.#calendar.after(this.draft.createdAt, this.rules.promiseHours)
    this.clockAt = this.promiseDueAt
    Object.assign(this.tasks[0] ?? {}, { state: 'done', doneAt: this.at, doneBy: by.id })
    this.departmentId = this.rules.departmentId
    this.putOnDesk(1, 'assigned', by.id)
  }

  putOnDesk(
    level: number,
    kind: 'assigned' | 'transferred' | 'escalated',
    by: Event['by'],
    remark: string | null = null,
    data: Event['data'] = {},
  ): void {
    const desks = this.isElsewhere ? this.rules.otherDesks : this.rules.desks
    const found = desks.findIndex((id, i) => i + 1 >= level && id > 0)
    const desk = this.#desks.get(desks[found] ?? 0)
    if (!desk) throw new Error(`Complaint ${this.draft.id} has no desk at level ${level}`)
    this.deskId = desk.id
    this.level = desk.level
    this.departmentId = desk.departmentId ?? this.departmentId
    this.#write(kind, 'assigned', by, remark, { ...data, deskId: desk.id, level: desk.level })
    this.#tell(desk.holderId, kind === 'escalated' ? 'complaint_escalated' : 'complaint_assigned')
  }

  async escalate(): Promise<void> {
    this.clockAt = await this.#calendar.after(this.clockAt, 24)
    const before = this.officer
    this.escalations += 1
    this.putOnDesk(this.level + 1, 'escalated', 'system', null, { breach: true })
    this.#tell(before, 'complaint_passed_up')
  }

  transfer(reason: string): void {
    const by = this.officer
    this.transfers += 1
    this.isElsewhere = !this.isElsewhere
    const level = this.transfers >= 3 ? Math.max(3, this.level) : 1
    this.putOnDesk(level, 'transferred', by, reason, { transfers: this.transfers })
  }

  accept(): void {
    this.#write('accepted', 'acknowledged', this.officer)
  }

  start(remark: string | null): void {
    this.#write('started', 'in_progress', this.officer, remark)
  }

  hold(reason: string, days: number): void {
    const until = new Date(this.at.getTime() + days * day)
    this.held = { at: this.at, until }
    this.#write('held', 'on_hold', this.officer, reason, { until: until.toISOString() })
    this.#tellCitizen('complaint_on_hold', {
      until: until.toLocaleDateString('en-GB', { timeZone: 'Asia/Kolkata' }).replaceAll('/', '-'),
    })
  }

  /** The clock stood still: what was left of it when the hold began is left now. */
  async resume(): Promise<void> {
    const left = await this.#calendar.between(this.held?.at ?? this.at, this.promiseDueAt)
    this.promiseDueAt = await this.#calendar.after(this.at, left)
    this.clockAt = this.promiseDueAt
    this.held = null
    this.#write('resumed', 'in_progress', 'system')
  }

  resolve(report: string): void {
    this.#write('resolved', 'resolved', this.officer, report)
    this.resolvedAt = this.at
    this.tasks.push({
      kind: 'verify_closure',
      createdAt: this.at,
      dueAt: this.at,
      doneAt: null,
      doneBy: null,
      attempts: 0,
      state: 'open',
    })
    this.#tellCitizen('complaint_resolved')
  }

  async verify(outcome: Outcome, by: Member | null, remark: string | null): Promise<void> {
    const means = by === null ? 'link' : this.draft.citizen?.prefersSign ? 'sign' : 'phone'
    this.attempts.push({ at: this.at, outcome, means, by: by?.id ?? null, remark })
    this.#write('verification', 'resolved', by?.id ?? 'citizen', remark, { outcome, means })
    const task = this.tasks.at(-1)
    if (!task) return
    if (by) task.attempts += 1
    if (outcome === 'no_answer') task.dueAt = later(this.at, 3 * hour)
    if (outcome !== 'no_answer') Object.assign(task, { state: 'done', doneAt: this.at, doneBy: by?.id ?? null })
    if (outcome === 'satisfied') this.close('satisfied', by?.id ?? 'citizen')
    if (outcome === 'partly' || outcome === 'not_satisfied') await this.reopen(by?.id ?? 'citizen', means)
  }

  close(as: 'satisfied' | 'unverified', by: Event['by']): void {
    this.#write('closed', 'closed', by, null, { closedAs: as })
    this.#end(as)
    this.#tellCitizen('complaint_closed')
  }

  async reopen(by: Event['by'], means: string): Promise<void> {
    this.#write('reopened', 'reopened', by, null, { means })
    this.reopenings += 1
    this.resolvedAt = null
    this.promiseDueAt = await this.#calendar.after(this.at, this.rules.promiseHours)
    this.clockAt = this.promiseDueAt
    this.putOnDesk(Math.min(this.level + 1, 4), 'assigned', by)
    this.#tellCitizen('complaint_reopened')
  }

  declareNotActionable(by: Member, reason: string): void {
    this.#write('declared_not_actionable', 'not_actionable', by.id, reason)
    this.#end('not_actionable')
  }

  merge(into: Story, by: Member, reason: string): void {
    this.mergedInto = into.draft.id
    this.#write('merged', 'merged', by.id, reason, { into: into.rules.number })
    this.#end('merged')
  }

  #end(as: NonNullable<Story['closedAs']>): void {
    this.closedAs = as
    this.closedAt = this.at
    for (const task of this.tasks)
      if (task.state === 'open') Object.assign(task, { state: 'cancelled', doneAt: this.at })
  }

  #write(
    kind: string,
    to: State,
    by: Event['by'],
    remark: string | null = null,
    data: Event['data'] = {},
    isFirst = false,
  ): void {
    this.events.push({ at: this.at, kind, from: isFirst ? null : this.state, to, by, remark, data })
    this.state = to
  }

  #tellCitizen(key: string, params: Telling['params'] = {}): void {
    if (this.draft.citizen?.phone) this.#tell('citizen', key, params)
  }

  #tell(to: Telling['to'], key: string, params: Telling['params'] = {}): void {
    this.tellings.push({ at: this.at, to, key, params })
  }
}
