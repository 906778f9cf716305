-- Closing and reopening: a complaint is closed when the citizen says so, and comes back one level higher when they say no.
-- The private functions expect a row that the caller has locked and may change; other files' acts (record_verification, a supervisor's
-- close and reopen) end in them too.

-- What an idempotent act answered the first time; null when this is the first time. The same key with other words is refused: answered like
-- the first ones, they would be lost without anybody knowing. `asked`: the words.
create function private.earlier_result(scope text, key uuid, asked jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  hash bytea := sha256(convert_to(asked::text, 'UTF8'));
  known public.idempotency_keys;
begin
  if key is null then perform private.fail(422, 'required', 'idempotency_key'); end if;
  -- Taking the key waits for whoever is at work with it.
  insert into public.idempotency_keys (scope, key, asked) values (scope, key, hash) on conflict do nothing;
  if found then return null; end if;
  select * into known from public.idempotency_keys k where k.scope = earlier_result.scope and k.key = earlier_result.key;
  if known.asked <> hash then perform private.fail(409, 'key_reused'); end if;
  return known.result;
end
$$;

create function private.remember_result(scope text, key uuid, result jsonb) returns jsonb
language sql volatile set search_path = '' as $$
  update public.idempotency_keys k set result = remember_result.result
  where k.scope = remember_result.scope and k.key = remember_result.key returning result
$$;

-- Asked and answered: what was still to be asked about this complaint need not be. A transcription or a promised call back stays.
create function private.settle_tasks(complaint_id bigint) returns void
language sql volatile set search_path = '' as $$
  update public.tasks t set state = 'cancelled', done_at = now()
  where t.complaint_id = settle_tasks.complaint_id and t.state = 'open' and t.kind in ('verify_closure', 'call_citizen', 'triage', 'confirm_remit')
$$;

-- resolved → closed. 'satisfied' only on the citizen's word; 'unverified' after the documented attempts, by a supervisor.
create function private.close_complaint(complaint public.complaints, closed_as text, remark text default null) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  result public.complaints;
begin
  if closed_as not in ('satisfied', 'unverified') or closed_as is null then perform private.fail(400, 'invalid_input', 'closed_as'); end if;
  if complaint.state <> 'resolved' then perform private.fail(409, 'wrong_state', complaint.state); end if;
  update public.complaints c set state = 'closed', closed_as = close_complaint.closed_as, closed_at = now(), updated_at = now()
  where c.id = complaint.id returning * into result;
  perform private.add_event(complaint, 'closed', 'closed', remark, jsonb_build_object('closedAs', closed_as));
  perform private.settle_tasks(complaint.id);
  perform private.enqueue_message('complaint_closed', 'sms', private.message_params(result),
    citizen_id => result.citizen_id, complaint_id => result.id, locale => result.locale);
  return result;
end
$$;

-- resolved, closed or not_actionable → reopened → assigned one level higher, with a new promise. `means`: how the citizen said so.
create function private.reopen_complaint(complaint public.complaints, remark text, means text) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  result public.complaints;
begin
  if complaint.state not in ('resolved', 'closed', 'not_actionable') then perform private.fail(409, 'wrong_state', complaint.state); end if;
  update public.complaints c set state = 'reopened', closed_as = null, closed_at = null, resolved_at = null,
    reopenings = c.reopenings + 1, updated_at = now(),
    promise_due_at = private.add_working_hours(now(), coalesce(
      (select cat.promise_hours from public.categories cat where cat.id = c.category_id), 72))
  where c.id = complaint.id returning * into result;
  perform private.add_event(complaint, 'reopened', 'reopened', remark, jsonb_build_object('means', means));
  perform private.settle_tasks(complaint.id);
  perform private.add_job('check_clock', jsonb_build_object('complaintId', result.id), result.promise_due_at, 'clock:' || result.id);
  result := private.put_on_desk(result,
    coalesce(private.first_desk(result.department_id, least(complaint.level + 1, 4), result.place_id), result.desk_id), 'assigned');
  perform private.enqueue_message('complaint_reopened', 'sms', private.message_params(result),
    citizen_id => result.citizen_id, complaint_id => result.id, locale => result.locale);
  return result;
end
$$;

-- The citizen's own complaint, locked. By link (or call) the link names it; by phone session `number` does.
create function private.lock_my_complaint(number text default null) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  who private.acting := private.actor();
  complaint public.complaints;
begin
  if who.kind not in ('tracking_link', 'call', 'citizen') then perform private.fail(401, 'not_signed_in'); end if;
  select * into complaint from public.complaints c
  where c.id = any (array(select private.my_complaint_ids()))
    and (who.kind <> 'citizen' or c.number = private.parse_complaint_number(lock_my_complaint.number))
  for update;
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  return complaint;
end
$$;

-- "This is not solved": from resolved at any time, from closed within 30 days. security definer: no role may update complaints.
create function private.dispute_resolution(idempotency_key uuid, remark text, number text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints := private.lock_my_complaint(number);
  scope text := 'dispute_resolution:' || complaint.id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('remark', remark));
begin
  if earlier is not null then return earlier; end if;
  remark := private.check_text(remark, 2000, 'remark');
  if complaint.state not in ('resolved', 'closed') then perform private.fail(409, 'wrong_state', complaint.state); end if;
  if complaint.state = 'closed' and complaint.closed_at < now() - interval '30 days' then
    perform private.fail(409, 'too_late', 'dispute');
  end if;
  complaint := private.reopen_complaint(complaint, remark, 'link');
  return private.remember_result(scope, idempotency_key, jsonb_build_object('state', complaint.state, 'level', complaint.level));
end
$$;

create function public.dispute_resolution(idempotency_key uuid, remark text default null, number text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.dispute_resolution(idempotency_key, remark, number) $$;
comment on function public.dispute_resolution is 'The citizen says it is not solved: reopens one level higher. → {state, level}. By link, call or phone session (number). 409 wrong_state, too_late, key_reused.';
grant execute on function private.dispute_resolution, public.dispute_resolution to authenticated;

-- The three faces: the citizen's own answer to "is it solved?". Satisfied closes; partly and not satisfied reopen.
-- security definer: no role may insert attempts or update complaints.
create function private.answer_verification(idempotency_key uuid, outcome text, remark text, number text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints := private.lock_my_complaint(number);
  scope text := 'answer_verification:' || complaint.id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('outcome', outcome, 'remark', remark));
  task bigint;
begin
  if earlier is not null then return earlier; end if;
  if outcome not in ('satisfied', 'partly', 'not_satisfied') or outcome is null then perform private.fail(422, 'required', 'outcome'); end if;
  remark := private.check_text(remark, 2000, 'remark');
  if complaint.state <> 'resolved' then perform private.fail(409, 'wrong_state', complaint.state); end if;
  update public.tasks t set state = 'done', done_at = now()
  where t.complaint_id = complaint.id and t.state = 'open' and t.kind = 'verify_closure' returning t.id into task;
  insert into public.verification_attempts (complaint_id, task_id, means, outcome, remark)
  values (complaint.id, task, 'link', outcome, remark);
  perform private.add_event(complaint, 'verification', null, remark, jsonb_build_object('outcome', outcome, 'means', 'link'));
  if outcome = 'satisfied' then
    complaint := private.close_complaint(complaint, 'satisfied');
  else
    complaint := private.reopen_complaint(complaint, null, 'link');
  end if;
  return private.remember_result(scope, idempotency_key, jsonb_build_object('state', complaint.state, 'level', complaint.level));
end
$$;

create function public.answer_verification(idempotency_key uuid, outcome text, remark text default null, number text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.answer_verification(idempotency_key, outcome, remark, number) $$;
comment on function public.answer_verification is 'The citizen answers whether it is solved: satisfied | partly | not_satisfied. → {state, level}. By link, call or phone session (number). 409 wrong_state, key_reused.';
grant execute on function private.answer_verification, public.answer_verification to authenticated;

-- A word from the citizen onto the timeline, while the complaint is open. security definer: the timeline is written by functions alone.
create function private.reply_to_complaint(idempotency_key uuid, body text, number text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints := private.lock_my_complaint(number);
  scope text := 'reply_to_complaint:' || complaint.id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('body', body));
begin
  if earlier is not null then return earlier; end if;
  body := private.check_text(body, 2000, 'body');
  if body is null then perform private.fail(422, 'required', 'body'); end if;
  if complaint.state in ('closed', 'not_actionable', 'merged') then perform private.fail(409, 'wrong_state', complaint.state); end if;
  if (select count(*) from public.complaint_events e
      where e.complaint_id = complaint.id and e.kind = 'citizen_reply' and e.at > now() - interval '1 day') >= 20 then
    perform private.fail(429, 'too_many_requests', 'reply');
  end if;
  return private.remember_result(scope, idempotency_key, jsonb_build_object('eventId', private.add_event(complaint, 'citizen_reply', null, body)));
end
$$;

create function public.reply_to_complaint(idempotency_key uuid, body text, number text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.reply_to_complaint(idempotency_key, body, number) $$;
comment on function public.reply_to_complaint is 'The citizen adds words to an open complaint, 20 a day. → {eventId}. By link, call or phone session (number). 409 wrong_state, key_reused; 429.';
grant execute on function private.reply_to_complaint, public.reply_to_complaint to authenticated;
