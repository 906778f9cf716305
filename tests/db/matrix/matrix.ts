/** Everybody who can knock at the gateway, in the order of the columns below. */
export const roles = [
  'anonymous',
  'citizen', // proven by a phone code
  'tracking_link',
  'call', // the citizen's own call, by its secret
  'guest_link', // to a call that is over
  'officer',
  'officer_link',
  'operator',
  'interpreter',
  'supervisor',
  'collector',
  'administrator',
  'worker',
] as const
export type Role = (typeof roles)[number]

/**
 * What a role sees of a table: `all` rows, its `own` and nobody else's, `none` (it may ask and gets no row),
 * or `✗` (refused with 42501).
 */
type Sight = 'all' | 'own' | 'none' | '✗'

/** What only administrators do to a table: for the others it is refused, or there is no row that they could change. */
export type Write = 'insert' | 'update' | 'delete'

/**
 * The tables of the directory are written by administrators; every other change, the worker's too, is a function.
 * `by`: the column that tells whose a row is. `column` and `changed` are tried in inserts and updates: not an identity, which nobody
 * could write, and what an administrator may change where there is something.
 */
export type Row = { by: string; column: string; changed: string; sees: Record<Role, Sight>; writes: Write[] }

const everybody = 'all  all  all  all  all  all  all  all  all  all  all  all  all'
const theWorkerAlone = '✗    ✗    ✗    ✗    ✗    ✗    ✗    ✗    ✗    ✗    ✗    ✗    all'

/** One row a table. */
export const matrix: Record<string, Row> = {
  //                                   anon citi link call gues offi o-li oper inte supe coll admi worker
  places: row('code/name_hi/valid_to', everybody, 'insert', 'update'),
  departments: row('code/name_hi', everybody, 'insert', 'update'),
  desks: row('id/title_hi', everybody, 'insert', 'update'),
  categories: row('code/name_hi', everybody, 'insert', 'update'),
  holidays: row('day/name_hi', everybody, 'insert', 'delete'),
  working_days: row('weekday/is_working', everybody, 'update'),
  phone_lines: row('label_en/label_hi', everybody, 'insert', 'update'),
  isl_clips: row('key', everybody),
  message_templates: row('key', '✗    none none none none all  none all  all  all  all  all  all'),
  directory_changes: row('staff_id', '✗    none none none none none none none none none all  all  all'),
  staff: row('id/role', '✗    none none none none all  own  all  all  all  all  all  all'),
  staff_phones: row('staff_id', '✗    none none none none none none none none all  none all  all'),
  staff_pictures: row('staff_id', theWorkerAlone),
  staff_credentials: row('staff_id', theWorkerAlone),
  staff_sessions: row('staff_id', theWorkerAlone),
  postings: row('staff_id', '✗    none none none none all  none all  all  all  all  all  all'),
  citizens: row('id/name', '✗    own  own  own  none none none none none none none none all'),
  citizen_addresses: row('citizen_id', '✗    own  none none none none none none none none none none all'),
  citizen_sessions: row('phone', theWorkerAlone),
  one_time_codes: row('phone', theWorkerAlone),
  personal_data_views: row('complaint_id', '✗    none none none none none none none none none all  all  all'),
  form_drafts: row('form', theWorkerAlone),
  idempotency_keys: row('key', theWorkerAlone),

  complaints: row('id/text', '✗    own  own  own  none own  own  all  all  all  all  none all'),
  complaint_events: row('complaint_id', '✗    own  own  own  none own  own  all  all  all  all  none all'),
  complaint_notes: row('complaint_id', '✗    none none none none own  own  all  all  all  all  none all'),
  attachments: row('complaint_id', '✗    own  own  own  none own  own  all  all  all  all  none all'),
  tracking_links: row('complaint_id', theWorkerAlone),
  officer_links: row('complaint_id', theWorkerAlone),
  verification_attempts: row('complaint_id', '✗    own  own  own  none own  own  all  all  all  all  none all'),
  tasks: row('complaint_id', '✗    none none none none none none all  all  all  all  none all'),

  calls: row('id', '✗    none none own  none none none all  all  all  all  none all'),
  call_offers: row('call_id', '✗    none none none none none none all  all  all  none none all'),
  call_events: row('call_id', '✗    none none none none none none all  all  all  all  none all'),
  call_texts: row('call_id', '✗    none none own  none none none none none none none none all'),
  call_hand_overs: row('call_id', '✗    none none none none none none all  all  all  none none all'),
  call_recordings: row('call_id', '✗    none none own  none none none none none all  none none all'),
  call_recording_parts: row('recording_id', '✗    none none none none none none none none all  none none all'),
  call_guests: row('call_id', theWorkerAlone),
  call_onlookers: row('call_id', '✗    none none none none none none all  all  all  all  none all'),
  staff_presences: row('staff_id', '✗    none none none none none none all  all  all  all  none all'),
  recordings: row('complaint_id', '✗    own  own  own  none none none all  all  all  none none all'),
  recording_parts: row('recording_id', '✗    none none none none none none all  all  all  none none all'),
  recording_files: row('recording_id', '✗    own  own  own  none none none all  all  all  none none all'),

  messages: row('complaint_id', '✗    own  own  own  none own  own  all  all  all  all  none all'),
  message_receipts: row('message_id', '✗    none none none none none none all  all  all  none none all'),
  inbound_messages: row('provider_id', theWorkerAlone),
}

function row(columns: string, sights: string, ...writes: Write[]): Row {
  const [by = '', column = by, changed = column] = columns.split('/')
  const cells = sights.split(/\s+/) as Sight[]
  return {
    by,
    column,
    changed,
    sees: Object.fromEntries(roles.map((role, i) => [role, cells[i]])) as Row['sees'],
    writes,
  }
}

/** Columns that a table keeps from people who see its rows: hashes, and addresses and words that are somebody's own. */
export const hidden: [table: string, column: string, from: Role[]][] = [
  ['calls', 'secret_hash', ['call', 'operator', 'supervisor', 'collector']],
  ['calls', 'asked_from', ['operator', 'supervisor', 'collector']],
  ['recordings', 'secret_hash', ['interpreter', 'supervisor']],
  ['messages', 'address', ['citizen', 'officer', 'operator', 'collector', 'administrator']],
  ['messages', 'params', ['citizen', 'officer', 'operator', 'collector']],
  ['messages', 'provider_id', ['officer', 'operator']],
]
