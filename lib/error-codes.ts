/** Every refusal that a person can meet, with its HTTP status. SQL raises the same words; `errors.<code>` is the sentence shown. */
export const errorCodes = {
  invalid_input: 400,
  not_signed_in: 401,
  sign_in_wrong: 401,
  forbidden: 403,
  append_only: 403,
  not_your_call: 403,
  put_out: 403,
  second_person_needed: 403,
  not_found: 404,
  already_exists: 409,
  wrong_state: 409,
  code_used: 409,
  key_reused: 409,
  task_taken: 409,
  attempts_missing: 409,
  too_late: 409,
  draft_gone: 409,
  call_already_taken: 409,
  call_elsewhere: 409,
  call_over: 409,
  call_without_complaint: 409,
  citizen_not_told: 409,
  citizen_unreachable: 409,
  in_call: 409,
  offer_over: 409,
  recording_over: 409,
  moved_on: 409,
  in_use: 409,
  login_taken: 409,
  phone_taken: 409,
  not_yourself: 409,
  desk_is_held: 409,
  too_large: 413,
  unsupported_media_type: 415,
  required: 422,
  not_confirmed: 422,
  too_long: 422,
  phone_invalid: 422,
  number_invalid: 422,
  category_unknown: 422,
  place_unknown: 422,
  complaint_unknown: 422,
  same_complaint: 422,
  code_wrong: 422,
  sign_in_incomplete: 422,
  same_desk: 422,
  date_out_of_range: 422,
  nobody_calls_then: 422,
  desk_unknown: 422,
  staff_unknown: 422,
  login_invalid: 422,
  variable_unknown: 422,
  too_many_requests: 429,
  sign_in_locked: 429,
  unavailable: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorCodes

export function isErrorCode(word: string): word is ErrorCode {
  return Object.hasOwn(errorCodes, word)
}

export function statusOf(code: ErrorCode): number {
  return errorCodes[code]
}
