-- The follow-up list: take a task, reach the citizen, write down what they said. security definer where tables without grants are
-- written; each act locks its task and checks who may.

-- A task may wait a day, a promised call back a quarter of an hour; only then is it late.
create function private.is_late(kind text, due_at timestamptz) returns boolean
language sql stable set search_path = '' as $$
  select due_at < now() - case kind when 'call_back' then interval '15 minutes' else interval '1 day' end
$$;
grant execute on function private.is_late to authenticated;

-- My open tasks and everybody's that nobody has taken, the longest due first; what is to be signed is for who signs. A supervisor sees all.
create function public.desk_tasks() returns jsonb
language sql stable set search_path = '' as $$
  with mine as (
    select t.* from public.tasks t
    where t.state = 'open' and (t.means <> 'sign' or (select private.actor_role()) <> 'operator') and t.proposed_by is distinct from (select private.actor_staff_id()) and (t.assigned_to is null or t.assigned_to = (select private.actor_staff_id())
      or (select private.actor_role()) = 'supervisor')
  )
  select jsonb_build_object(
    'open', (select count(*) from mine),
    'overdue', (select count(*) from mine where private.is_late(kind, due_at)),
    'rows', (select coalesce(jsonb_agg(jsonb_build_object(
        'id', t.id, 'kind', t.kind, 'means', t.means, 'dueAt', t.due_at, 'wantedAt', t.wanted_at, 'isOverdue', private.is_late(t.kind, t.due_at), 'attempts', t.attempts, 'reason', t.reason,
        'isMine', t.assigned_to is not distinct from (select private.actor_staff_id()), 'heldByHi', s.name_hi, 'heldByEn', s.name_en,
        'recordingId', t.recording_id, 'number', c.number, 'categoryHi', cat.name_hi, 'categoryEn', cat.name_en) order by t.due_at, t.id), '[]')
      from (select * from mine order by due_at, id limit 60) as t
      left join public.staff s on s.id = t.assigned_to
      left join public.complaints c on c.id = t.complaint_id
      left join public.categories cat on cat.id = c.category_id))
$$;
comment on function public.desk_tasks is 'The follow-up list of the one who asks: {open, overdue, rows}. Call centre, collector.';

-- The task, locked, held by the one who asks: an untaken one is taken by working on it.
create function private.hold_task(task_id bigint) returns public.tasks
language plpgsql volatile set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  task public.tasks;
begin
  select * into task from public.tasks t where t.id = hold_task.task_id for update;
  if task.id is null then perform private.fail(404, 'not_found', 'task'); end if;
  if task.state <> 'open' then perform private.fail(409, 'wrong_state', task.state); end if;
  if task.assigned_to is distinct from who.staff_id and task.assigned_to is not null and coalesce(who.role, '') <> 'supervisor' then
    perform private.fail(409, 'task_taken');
  end if;
  update public.tasks t set assigned_to = who.staff_id where t.id = task.id returning * into task;
  return task;
end
$$;

create function private.take_task(task_id bigint) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.hold_task(task_id);
end
$$;
create function public.take_task(task_id bigint) returns void
language sql volatile set search_path = '' as $$ select private.take_task(task_id) $$;
comment on function public.take_task is 'Makes an untaken task mine (a supervisor may take anybody''s). 404 not_found, 409 task_taken, wrong_state.';

create function private.release_task(task_id bigint) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  task public.tasks := private.hold_task(task_id);
begin
  update public.tasks t set assigned_to = null where t.id = task.id;
end
$$;
create function public.release_task(task_id bigint) returns void
language sql volatile set search_path = '' as $$ select private.release_task(task_id) $$;
comment on function public.release_task is 'Gives my task back to everybody. 404 not_found, 409 task_taken, wrong_state.';

-- The number to dial for my task; the look is written down.
create function private.reveal_contact(task_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  task public.tasks := private.hold_task(task_id);
begin
  if task.citizen_id is null then return jsonb_build_object('name', null, 'phone', null); end if;
  perform private.note_view('phone', task.citizen_id, task.complaint_id, task.kind);
  return (select jsonb_build_object('name', c.name, 'locale', c.locale, 'prefersSign', c.prefers_sign, 'phone', private.phone_of(c.id))
    from public.citizens c where c.id = task.citizen_id);
end
$$;
create function public.reveal_contact(task_id bigint) returns jsonb
language sql volatile set search_path = '' as $$ select private.reveal_contact(task_id) $$;
comment on function public.reveal_contact is 'Whom to call for a task that I hold: {name, phone, locale, prefersSign}. Audited. 409 task_taken, wrong_state.';

-- When to try again after nobody answered: three hours on, and never at night.
create function private.next_attempt_at(at timestamptz) returns timestamptz
language sql immutable set search_path = '' as $$
  select case
    when (later at time zone 'Asia/Kolkata')::time between '09:00' and '19:59:59' then later
    when (later at time zone 'Asia/Kolkata')::time < '09:00' then (date_trunc('day', later at time zone 'Asia/Kolkata') + interval '9 hours') at time zone 'Asia/Kolkata'
    else (date_trunc('day', later at time zone 'Asia/Kolkata') + interval '1 day 9 hours') at time zone 'Asia/Kolkata' end
  from (select at + interval '3 hours') as t (later)
$$;

-- The three faces, told to the call centre. Satisfied closes; partly and not satisfied reopen one level higher; no answer is tried again.
create function private.record_verification(idempotency_key uuid, task_id bigint, outcome text, remark text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  scope text := 'record_verification:' || task_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('outcome', outcome, 'remark', remark));
  task public.tasks;
  complaint public.complaints;
  means text;
begin
  if earlier is not null then return earlier; end if;
  if outcome not in ('satisfied', 'partly', 'not_satisfied', 'no_answer') or outcome is null then perform private.fail(422, 'required', 'outcome'); end if;
  remark := private.check_text(remark, 2000, 'remark');
  -- The complaint first, as every other act locks it first.
  select c.* into complaint from public.complaints c join public.tasks t on t.complaint_id = c.id
  where t.id = record_verification.task_id and t.kind = 'verify_closure' for update of c;
  if complaint.id is null then perform private.fail(404, 'not_found', 'task'); end if;
  task := private.hold_task(task_id);
  if complaint.state <> 'resolved' then perform private.fail(409, 'wrong_state', complaint.state); end if;
  means := case task.means when 'sign' then 'sign' when 'link' then 'link' else 'phone' end;
  insert into public.verification_attempts (complaint_id, task_id, means, outcome, by_staff_id, remark)
  values (complaint.id, task.id, means, outcome, who.staff_id, remark);
  perform private.add_event(complaint, 'verification', null, remark, jsonb_build_object('outcome', outcome, 'means', means));
  if outcome = 'no_answer' then
    update public.tasks t set attempts = t.attempts + 1, due_at = private.next_attempt_at(now()) where t.id = task.id;
  else
    update public.tasks t set state = 'done', done_at = now(), done_by = who.staff_id, attempts = t.attempts + 1 where t.id = task.id;
    complaint := case outcome when 'satisfied' then private.close_complaint(complaint, 'satisfied')
      else private.reopen_complaint(complaint, remark, means) end;
  end if;
  return private.remember_result(scope, idempotency_key, jsonb_build_object('number', complaint.number, 'state', complaint.state,
    'level', complaint.level, 'unansweredHours', private.unanswered_hours(complaint)));
end
$$;
create function public.record_verification(idempotency_key uuid, task_id bigint, outcome text, remark text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.record_verification(idempotency_key, task_id, outcome, remark) $$;
comment on function public.record_verification is 'What the citizen said when asked: satisfied | partly | not_satisfied | no_answer. → {number, state, level, unansweredHours}. 409 task_taken, wrong_state; 422 required.';

-- Three documented calls in vain, in three different hours: then a supervisor may close, and the portal counts it apart.
create function private.close_unverified(idempotency_key uuid, complaint_id bigint, remark text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'close_unverified:' || complaint_id;
  earlier jsonb;
  complaint public.complaints;
begin
  perform private.require_role('supervisor');
  earlier := private.earlier_result(scope, idempotency_key, jsonb_build_object('remark', remark));
  if earlier is not null then return earlier; end if;
  remark := private.check_text(remark, 2000, 'remark');
  if remark is null then perform private.fail(422, 'required', 'remark'); end if;
  select * into complaint from public.complaints c where c.id = close_unverified.complaint_id for update;
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  if complaint.state <> 'resolved' then perform private.fail(409, 'wrong_state', complaint.state); end if;
  if private.unanswered_hours(complaint) < 3 then perform private.fail(409, 'attempts_missing'); end if;
  complaint := private.close_complaint(complaint, 'unverified', remark);
  return private.remember_result(scope, idempotency_key, jsonb_build_object('number', complaint.number, 'state', complaint.state));
end
$$;
create function public.close_unverified(idempotency_key uuid, complaint_id bigint, remark text) returns jsonb
language sql volatile set search_path = '' as $$ select private.close_unverified(idempotency_key, complaint_id, remark) $$;
comment on function public.close_unverified is 'A supervisor closes what could not be asked in three different hours. 403; 409 attempts_missing, wrong_state; 422 required.';

-- Other calls of the list: reached (done) or nobody answered (later again).
create function private.finish_task(task_id bigint, outcome text, remark text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  task public.tasks := private.hold_task(task_id);
begin
  if outcome not in ('done', 'no_answer') or outcome is null then perform private.fail(422, 'required', 'outcome'); end if;
  if task.kind in ('verify_closure', 'transcribe', 'triage', 'confirm_remit') then perform private.fail(409, 'wrong_state', task.kind); end if;
  remark := private.check_text(remark, 2000, 'remark');
  if outcome = 'no_answer' then
    update public.tasks t set attempts = t.attempts + 1, due_at = private.next_attempt_at(now()) where t.id = task.id;
  else
    update public.tasks t set state = 'done', done_at = now(), done_by = (select private.actor_staff_id()), attempts = t.attempts + 1 where t.id = task.id;
  end if;
  if task.complaint_id is not null and remark is not null then perform private.write_note(task.complaint_id, remark); end if;
end
$$;
create function public.finish_task(task_id bigint, outcome text, remark text default null) returns void
language sql volatile set search_path = '' as $$ select private.finish_task(task_id, outcome, remark) $$;
comment on function public.finish_task is 'A call of the list was made: done | no_answer. Not for verification, transcription, triage and remit, which end by their own acts. 409 task_taken, wrong_state.';

grant execute on function public.desk_tasks, private.take_task, public.take_task, private.release_task, public.release_task,
  private.reveal_contact, public.reveal_contact, private.record_verification, public.record_verification,
  private.close_unverified, public.close_unverified, private.finish_task, public.finish_task to authenticated;
