-- The centre's answer in sign, and the citizen's signed or spoken reply: recordings about a complaint that stands. security definer: no role
-- may write recordings; who may record what is asked here, the parts then come by the recording's secret like any other's.

create function private.start_answer(idempotency_key uuid, number text, kind text, mime_type text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  complaint public.complaints;
begin
  -- What is signed is signed by who can.
  if kind = 'sign' and who.role = 'operator' then perform private.fail(403, 'forbidden'); end if;
  select * into complaint from public.complaints c where c.number = private.parse_complaint_number(start_answer.number);
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  if complaint.state = 'merged' then perform private.fail(409, 'wrong_state', complaint.state); end if;
  return private.begin_recording(idempotency_key, kind, complaint.locale, mime_type, null, 'answer', complaint, who.staff_id);
end
$$;

-- While it can still be said that it is not solved, as in dispute_resolution; ten a day.
create function private.start_reply(idempotency_key uuid, number text, kind text, mime_type text, asked_from bytea) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints := private.lock_my_complaint(number);
begin
  if complaint.state in ('not_actionable', 'merged') then perform private.fail(409, 'wrong_state', complaint.state); end if;
  if complaint.state = 'closed' and complaint.closed_at < now() - interval '30 days' then perform private.fail(409, 'too_late', 'reply'); end if;
  if (select count(*) from public.recordings r
      where r.complaint_id = complaint.id and r.purpose = 'reply' and r.created_at > now() - interval '1 day') >= 10 then
    perform private.fail(429, 'too_many_requests', 'reply');
  end if;
  return private.begin_recording(idempotency_key, kind, complaint.locale, mime_type, asked_from, 'reply', complaint);
end
$$;

-- What the citizen signed, in words on the timeline; and when it says whether it is solved, that counts as their answer.
create function private.transcribe_reply(recording_id uuid, reply_text text, outcome text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  recording public.recordings;
  complaint public.complaints;
  verification bigint;
begin
  -- The complaint first, as every other act locks it first.
  select c.* into complaint from public.complaints c join public.recordings r on r.complaint_id = c.id
  where r.id = transcribe_reply.recording_id and r.purpose = 'reply' for update of c;
  select * into recording from public.recordings r where r.id = transcribe_reply.recording_id for update;
  if complaint.id is null then perform private.fail(404, 'not_found', 'recording'); end if;
  if recording.kind = 'sign' and who.role = 'operator' then perform private.fail(403, 'forbidden'); end if;
  if recording.state <> 'finished' then perform private.fail(409, 'recording_over'); end if;
  reply_text := private.check_text(reply_text, 2000, 'text');
  if reply_text is null then perform private.fail(422, 'required', 'text'); end if;
  if outcome is not null and outcome not in ('satisfied', 'partly', 'not_satisfied') then perform private.fail(400, 'invalid_input', 'outcome'); end if;
  if outcome is not null and complaint.state <> 'resolved' and not (complaint.state = 'closed' and outcome <> 'satisfied') then
    perform private.fail(409, 'wrong_state', complaint.state);
  end if;
  update public.recordings r set state = 'transcribed', transcribed_by = who.staff_id where r.id = recording.id;
  update public.tasks t set state = 'done', done_at = now(), done_by = who.staff_id
  where t.recording_id = recording.id and t.kind = 'transcribe' and t.state = 'open';
  perform private.add_event(complaint, 'citizen_reply', null, reply_text,
    jsonb_build_object('recordingId', recording.id, 'transcribed', true), 'citizen');
  if outcome is null then return jsonb_build_object('number', complaint.number, 'state', complaint.state); end if;

  update public.tasks t set state = 'done', done_at = now(), done_by = who.staff_id
  where t.complaint_id = complaint.id and t.state = 'open' and t.kind = 'verify_closure' returning t.id into verification;
  insert into public.verification_attempts (complaint_id, task_id, means, outcome, by_staff_id, remark)
  values (complaint.id, verification, case recording.kind when 'sign' then 'sign' else 'phone' end, outcome, who.staff_id, reply_text);
  perform private.add_event(complaint, 'verification', null, null, jsonb_build_object('outcome', outcome, 'means', recording.kind));
  complaint := case outcome when 'satisfied' then private.close_complaint(complaint, 'satisfied')
    else private.reopen_complaint(complaint, reply_text, recording.kind) end;
  return jsonb_build_object('number', complaint.number, 'state', complaint.state);
end
$$;

create function public.start_answer(idempotency_key uuid, number text, kind text, mime_type text) returns jsonb
language sql volatile set search_path = '' as $$ select private.start_answer(idempotency_key, number, kind, mime_type) $$;
create function public.start_reply(idempotency_key uuid, kind text, mime_type text, number text default null, asked_from text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.start_reply(idempotency_key, number, kind, mime_type, decode(asked_from, 'hex')) $$;
create function public.transcribe_reply(recording_id uuid, reply_text text, outcome text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.transcribe_reply(recording_id, reply_text, outcome) $$;

comment on function public.start_answer is 'Begins the centre''s answer to a complaint; sign by who signs. Finished it is on the timeline and the citizen gets an SMS. → {id, secret, state, parts}. 403, 404, 409 wrong_state, key_reused; 415.';
comment on function public.start_reply is 'Begins a citizen''s signed or spoken reply, by link, call or phone session (number). → {id, secret, state, parts}. 409 wrong_state, too_late; 415, 429.';
comment on function public.transcribe_reply is 'A reply in words, and whether it is solved if it says so: satisfied closes, partly and not_satisfied reopen. → {number, state}. 403, 404; 409 recording_over, wrong_state; 422.';

grant execute on function private.start_answer, public.start_answer, private.start_reply, public.start_reply,
  private.transcribe_reply, public.transcribe_reply to authenticated;
