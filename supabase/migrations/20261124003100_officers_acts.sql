-- The officer's acts. Each locks the complaint, checks who may, writes the timeline and queues messages and jobs in one transaction;
-- the same key again gives the first answer, with other words 409 key_reused. security definer throughout: no role may update complaints.

create function private.accept_complaint(idempotency_key uuid, complaint_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'accept:' || complaint_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, '{}');
  complaint public.complaints;
  result public.complaints;
begin
  if earlier is not null then return earlier; end if;
  complaint := private.lock_for_act(complaint_id);
  if complaint.state in ('acknowledged', 'in_progress') then
    return private.remember_result(scope, idempotency_key, private.act_result(complaint));
  end if;
  perform private.require_state(complaint, 'assigned');
  update public.complaints c set state = 'acknowledged', updated_at = now() where c.id = complaint.id returning * into result;
  perform private.add_event(complaint, 'accepted', 'acknowledged');
  return private.remember_result(scope, idempotency_key, private.act_result(result));
end
$$;

create function private.start_work(idempotency_key uuid, complaint_id bigint, remark text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'start:' || complaint_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('remark', remark));
  complaint public.complaints;
  result public.complaints;
begin
  if earlier is not null then return earlier; end if;
  complaint := private.lock_for_act(complaint_id);
  remark := private.check_text(remark, 2000, 'remark');
  perform private.require_state(complaint, 'assigned', 'acknowledged', 'in_progress');
  if complaint.state = 'in_progress' and remark is null then perform private.fail(422, 'required', 'remark'); end if;
  update public.complaints c set state = 'in_progress', updated_at = now() where c.id = complaint.id returning * into result;
  perform private.add_event(complaint, case complaint.state when 'in_progress' then 'remark' else 'started' end, 'in_progress', remark);
  return private.remember_result(scope, idempotency_key, private.act_result(result));
end
$$;

-- "Not mine". A named department's desk gets it; without one the call centre chooses. The third transfer goes to L3, who decides.
create function private.transfer_complaint(idempotency_key uuid, complaint_id bigint, reason text, department_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'transfer:' || complaint_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('reason', reason, 'departmentId', department_id));
  complaint public.complaints;
  result public.complaints;
  next_desk bigint;
  next_level integer;
begin
  if earlier is not null then return earlier; end if;
  complaint := private.lock_for_act(complaint_id);
  reason := private.require_text(reason, 2000, 'reason');
  perform private.require_state(complaint, 'assigned', 'acknowledged', 'in_progress');
  if department_id is not null and not exists (
      select 1 from public.departments d where d.id = transfer_complaint.department_id and d.active) then
    perform private.fail(404, 'not_found', 'department');
  end if;
  next_level := case when complaint.transfers >= 2 then greatest(3, complaint.level) else 1 end;
  next_desk := case when next_level >= 3 or department_id is not null
    then private.first_desk(coalesce(department_id, complaint.department_id), next_level, complaint.place_id) end;
  if next_desk = complaint.desk_id then perform private.fail(422, 'same_desk', 'department'); end if;
  update public.complaints c set transfers = c.transfers + 1, updated_at = now()
  where c.id = complaint.id returning * into result;
  if next_desk is not null then
    result := private.put_on_desk(complaint, next_desk, 'transferred', reason, jsonb_build_object('transfers', result.transfers));
  else
    update public.complaints c set state = 'registered', desk_id = null, updated_at = now() where c.id = complaint.id returning * into result;
    perform private.add_event(complaint, 'transferred', 'registered', reason, jsonb_build_object('transfers', result.transfers));
    insert into public.tasks (kind, complaint_id, citizen_id, means, reason) values ('triage', complaint.id, complaint.citizen_id, 'none', reason);
  end if;
  return private.remember_result(scope, idempotency_key, private.act_result(result));
end
$$;

-- Stops the promise's clock until a day; the reason and the day are shown to the citizen.
create function private.put_on_hold(idempotency_key uuid, complaint_id bigint, reason text, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'hold:' || complaint_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('reason', reason, 'until', until));
  complaint public.complaints;
  result public.complaints;
begin
  if earlier is not null then return earlier; end if;
  complaint := private.lock_for_act(complaint_id);
  reason := private.require_text(reason, 2000, 'reason');
  if until is null then perform private.fail(422, 'required', 'until'); end if;
  if until <= now() or until > now() + interval '90 days' then perform private.fail(422, 'date_out_of_range', 'until'); end if;
  perform private.require_state(complaint, 'assigned', 'acknowledged', 'in_progress');
  update public.complaints c set state = 'on_hold', held_at = now(), held_until = until, updated_at = now()
  where c.id = complaint.id returning * into result;
  perform private.add_event(complaint, 'held', 'on_hold', reason, jsonb_build_object('until', until));
  perform private.add_job('resume_complaint', jsonb_build_object('complaintId', complaint.id), until, 'resume:' || complaint.id);
  perform private.tell_citizen(result, 'complaint_on_hold',
    jsonb_build_object('until', to_char(until at time zone 'Asia/Kolkata', 'DD-MM-YYYY')));
  return private.remember_result(scope, idempotency_key, private.act_result(result));
end
$$;

-- Is it solved? By a message at once, and by a person of the call centre, in sign for who signs.
create function private.ask_citizen(complaint public.complaints) returns void
language sql volatile set search_path = '' as $$
  insert into public.tasks (kind, complaint_id, citizen_id, means)
  select 'verify_closure', complaint.id, complaint.citizen_id, case
    when (select c.prefers_sign from public.citizens c where c.id = complaint.citizen_id) then 'sign'
    when exists (select 1 from public.citizen_addresses a where a.citizen_id = complaint.citizen_id and a.kind = 'phone') then 'phone'
    else 'none' end
  on conflict do nothing;
  select private.tell_citizen(complaint, 'complaint_resolved')
$$;

-- The officer's claim that it is solved. Opens the question to the citizen; only their answer closes it.
create function private.resolve_complaint(idempotency_key uuid, complaint_id bigint, report text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'resolve:' || complaint_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('report', report));
  complaint public.complaints;
  result public.complaints;
begin
  if earlier is not null then return earlier; end if;
  complaint := private.lock_for_act(complaint_id);
  report := private.require_text(report, 5000, 'report');
  perform private.require_state(complaint, 'assigned', 'acknowledged', 'in_progress', 'on_hold');
  update public.complaints c set state = 'resolved', resolved_at = now(), held_at = null, held_until = null, updated_at = now()
  where c.id = complaint.id returning * into result;
  perform private.add_event(complaint, 'resolved', 'resolved', report);
  perform private.ask_citizen(result);
  return private.remember_result(scope, idempotency_key, private.act_result(result));
end
$$;

-- The call centre (or the collector) sends a complaint to its category's desk, or to a named one.
create function private.assign_complaint(idempotency_key uuid, complaint_id bigint, category_id bigint, desk_id bigint, remark text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor', 'collector');
  scope text := 'assign:' || complaint_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('categoryId', category_id, 'deskId', desk_id, 'remark', remark));
  complaint public.complaints;
  category public.categories;
  result public.complaints;
  next_desk bigint := desk_id;
begin
  if earlier is not null then return earlier; end if;
  select * into complaint from public.complaints c where c.id = assign_complaint.complaint_id for update;
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  perform private.require_state(complaint, 'registered', 'assigned', 'acknowledged', 'in_progress');
  remark := private.check_text(remark, 2000, 'remark');
  if category_id is not null then
    select * into category from public.categories c where c.id = assign_complaint.category_id and c.active;
    if category.id is null then perform private.fail(422, 'category_unknown', 'category'); end if;
    update public.complaints c set category_id = category.id, department_id = category.department_id,
      promise_due_at = private.add_working_hours(c.created_at, category.promise_hours),
      guarantee_due_at = private.add_working_days(c.created_at, category.guarantee_days)
    where c.id = complaint.id returning * into complaint;
    next_desk := coalesce(next_desk, private.first_desk(category.department_id, 1, complaint.place_id));
    perform private.start_clock(complaint);
  end if;
  if next_desk is null then perform private.fail(422, 'required', 'category'); end if;
  result := private.put_on_desk(complaint, next_desk, 'assigned', remark);
  update public.tasks t set state = 'done', done_at = now(), done_by = who.staff_id
  where t.complaint_id = complaint.id and t.kind = 'triage' and t.state = 'open';
  return private.remember_result(scope, idempotency_key, private.act_result(result));
end
$$;

create function public.accept_complaint(idempotency_key uuid, complaint_id bigint) returns jsonb
language sql volatile set search_path = '' as $$ select private.accept_complaint(idempotency_key, complaint_id) $$;
create function public.start_work(idempotency_key uuid, complaint_id bigint, remark text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.start_work(idempotency_key, complaint_id, remark) $$;
create function public.transfer_complaint(idempotency_key uuid, complaint_id bigint, reason text, department_id bigint default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.transfer_complaint(idempotency_key, complaint_id, reason, department_id) $$;
create function public.put_on_hold(idempotency_key uuid, complaint_id bigint, reason text, until timestamptz) returns jsonb
language sql volatile set search_path = '' as $$ select private.put_on_hold(idempotency_key, complaint_id, reason, until) $$;
create function public.resolve_complaint(idempotency_key uuid, complaint_id bigint, report text) returns jsonb
language sql volatile set search_path = '' as $$ select private.resolve_complaint(idempotency_key, complaint_id, report) $$;
create function public.assign_complaint(
  idempotency_key uuid, complaint_id bigint, category_id bigint default null, desk_id bigint default null, remark text default null
) returns jsonb
language sql volatile set search_path = '' as $$ select private.assign_complaint(idempotency_key, complaint_id, category_id, desk_id, remark) $$;

comment on function public.accept_complaint is 'assigned → acknowledged. → {number, state, level}. 409 wrong_state, moved_on.';
comment on function public.start_work is '→ in_progress, or a word on the timeline while it is. → {number, state, level}.';
comment on function public.transfer_complaint is 'Not mine: to a department, or to the call centre to choose; the third time to L3. → {number, state, level}. 422 required reason, same_desk.';
comment on function public.put_on_hold is 'Stops the clock until a moment of the next 90 days. → {number, state, level}. 422 required, date_out_of_range.';
comment on function public.resolve_complaint is 'The officer''s report; asks the citizen. → {number, state, level}. 422 required report.';
comment on function public.assign_complaint is 'The call centre or the collector puts it on the category''s desk or a named one. → {number, state, level}.';

grant execute on function private.accept_complaint, public.accept_complaint, private.start_work, public.start_work, private.transfer_complaint,
  public.transfer_complaint, private.put_on_hold, public.put_on_hold, private.resolve_complaint, public.resolve_complaint, private.assign_complaint,
  public.assign_complaint to authenticated, service_role;
