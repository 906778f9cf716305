-- One matter told twice, and matters outside of the district's remit. Each keeps every complainant: they are told, and can say no.

-- The complaint, locked for a change by the call centre.
create function private.lock_for_desk(complaint_id bigint, variadic states text[]) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  complaint public.complaints;
begin
  select * into complaint from public.complaints c where c.id = lock_for_desk.complaint_id for update;
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  if complaint.state <> all (states) then perform private.fail(409, 'wrong_state', complaint.state); end if;
  return complaint;
end
$$;

-- One piece of work with two complainants: the later complaint waits in the earlier one. security definer here and below: no role may
-- update complaints or tasks.
create function private.merge_complaint(idempotency_key uuid, complaint_id bigint, into_number text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'merge:' || complaint_id;
  earlier jsonb;
  complaint public.complaints;
  target public.complaints;
begin
  perform private.require_role('operator', 'interpreter', 'supervisor');
  earlier := private.earlier_result(scope, idempotency_key, jsonb_build_object('intoNumber', into_number));
  if earlier is not null then return earlier; end if;
  select * into target from public.complaints c where c.number = private.parse_complaint_number(into_number);
  if target.id is null then perform private.fail(422, 'complaint_unknown', 'into'); end if;
  if target.id = complaint_id then perform private.fail(422, 'same_complaint', 'into'); end if;
  -- In the order of their ids, so that two people who join the same two never wait for each other.
  perform 1 from public.complaints c where c.id in (merge_complaint.complaint_id, target.id) order by c.id for update;
  complaint := private.lock_for_desk(complaint_id, 'registered', 'assigned', 'acknowledged', 'in_progress', 'on_hold');
  target := private.lock_for_desk(target.id, 'registered', 'assigned', 'acknowledged', 'in_progress', 'on_hold', 'reopened');
  -- What waited in it waits in the target from now on.
  update public.complaints c set merged_into = target.id, updated_at = now() where c.merged_into = complaint.id;
  update public.complaints c set state = 'merged', closed_as = 'merged', merged_into = target.id, closed_at = now(), held_at = null,
    held_until = null, updated_at = now()
  where c.id = complaint.id;
  perform private.add_event(complaint, 'merged', 'merged', null, jsonb_build_object('into', target.number));
  perform private.add_event(target, 'merged', null, null, jsonb_build_object('from', complaint.number));
  perform private.settle_tasks(complaint.id);
  perform private.tell_citizen(complaint, 'complaint_merged', jsonb_build_object('into', target.number));
  return private.remember_result(scope, idempotency_key, jsonb_build_object('number', complaint.number, 'into', target.number));
end
$$;
create function public.merge_complaint(idempotency_key uuid, complaint_id bigint, into_number text) returns jsonb
language sql volatile set search_path = '' as $$ select private.merge_complaint(idempotency_key, complaint_id, into_number) $$;
comment on function public.merge_complaint is 'Joins a complaint with another that is the same matter. Call centre. → {number, into}. 409 wrong_state; 422 complaint_unknown, same_complaint.';

-- It was not the same after all: back to its own desk.
create function private.unmerge_complaint(idempotency_key uuid, complaint_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'unmerge:' || complaint_id;
  earlier jsonb;
  complaint public.complaints;
begin
  perform private.require_role('operator', 'interpreter', 'supervisor');
  earlier := private.earlier_result(scope, idempotency_key, '{}');
  if earlier is not null then return earlier; end if;
  complaint := private.lock_for_desk(complaint_id, 'merged');
  perform private.add_event(complaint, 'unmerged', 'registered');
  update public.complaints c set state = 'registered', closed_as = null, merged_into = null, closed_at = null, updated_at = now()
  where c.id = complaint.id returning * into complaint;
  complaint := private.send_to_desk(complaint);
  perform private.start_clock(complaint);
  return private.remember_result(scope, idempotency_key, jsonb_build_object('number', complaint.number, 'state', complaint.state));
end
$$;
create function public.unmerge_complaint(idempotency_key uuid, complaint_id bigint) returns jsonb
language sql volatile set search_path = '' as $$ select private.unmerge_complaint(idempotency_key, complaint_id) $$;
comment on function public.unmerge_complaint is 'Takes a joined complaint apart again; it goes back to its desk. Call centre. → {number, state}. 409 wrong_state.';

-- The work is done for one: everybody who waited in it is asked for themselves, and may say no for themselves.
create function private.resolve_merged() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  waiting public.complaints;
  result public.complaints;
begin
  for waiting in select * from public.complaints c where c.merged_into = new.id order by c.id for update loop
    update public.complaints c set state = 'resolved', closed_as = null, merged_into = null, closed_at = null, resolved_at = now(),
      desk_id = new.desk_id, department_id = new.department_id, level = new.level, updated_at = now()
    where c.id = waiting.id returning * into result;
    perform private.add_event(waiting, 'resolved', 'resolved', null, jsonb_build_object('with', new.number));
    perform private.ask_citizen(result);
  end loop;
  return null;
end
$$;
create trigger complaints_resolve_merged after update of state on public.complaints
  for each row when (new.state = 'resolved' and old.state <> 'resolved' and old.state <> 'merged') execute function private.resolve_merged();

-- Outside of the remit: one person says so with a reason, another looks at it again. Until then the clock runs on.
create function private.doubt_remit(complaint_id bigint, reason text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  complaint public.complaints;
begin
  reason := private.require_text(reason, 2000, 'reason');
  complaint := private.lock_for_desk(complaint_id, 'registered', 'assigned', 'acknowledged', 'in_progress', 'on_hold');
  if exists (select 1 from public.tasks t where t.complaint_id = complaint.id and t.kind = 'confirm_remit' and t.state = 'open') then
    perform private.fail(409, 'already_exists');
  end if;
  insert into public.tasks (kind, complaint_id, citizen_id, means, reason, proposed_by)
  values ('confirm_remit', complaint.id, complaint.citizen_id, 'none', reason, who.staff_id);
  perform private.write_note(complaint.id, reason);
end
$$;
create function public.doubt_remit(complaint_id bigint, reason text) returns void
language sql volatile set search_path = '' as $$ select private.doubt_remit(complaint_id, reason) $$;
comment on function public.doubt_remit is 'Asks a second person whether a complaint is outside of the remit. Call centre. 409 already_exists, wrong_state; 422 required.';

create function private.decide_remit(idempotency_key uuid, task_id bigint, outside boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  scope text := 'decide_remit:' || task_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('outside', outside));
  task public.tasks;
  complaint public.complaints;
  result public.complaints;
begin
  if earlier is not null then return earlier; end if;
  if outside is null then perform private.fail(422, 'required', 'outside'); end if;
  select c.* into complaint from public.complaints c join public.tasks t on t.complaint_id = c.id
  where t.id = decide_remit.task_id and t.kind = 'confirm_remit' for update of c;
  if complaint.id is null then perform private.fail(404, 'not_found', 'task'); end if;
  task := private.hold_task(task_id);
  if task.proposed_by = who.staff_id then perform private.fail(403, 'second_person_needed'); end if;
  update public.tasks t set state = 'done', done_at = now(), done_by = who.staff_id where t.id = task.id;
  result := complaint;
  if outside then
    complaint := private.lock_for_desk(complaint.id, 'registered', 'assigned', 'acknowledged', 'in_progress', 'on_hold');
    -- Who waits in it would wait for ever: take those apart first.
    if exists (select 1 from public.complaints c where c.merged_into = complaint.id) then perform private.fail(409, 'wrong_state', 'merged'); end if;
    update public.complaints c set state = 'not_actionable', closed_as = 'not_actionable', closed_at = now(), held_at = null,
      held_until = null, updated_at = now()
    where c.id = complaint.id returning * into result;
    perform private.add_event(complaint, 'declared_not_actionable', 'not_actionable', task.reason,
      jsonb_build_object('proposedBy', task.proposed_by));
    perform private.settle_tasks(complaint.id);
    perform private.tell_citizen(result, 'complaint_not_actionable');
  end if;
  return private.remember_result(scope, idempotency_key, jsonb_build_object('number', result.number, 'state', result.state));
end
$$;
create function public.decide_remit(idempotency_key uuid, task_id bigint, outside boolean) returns jsonb
language sql volatile set search_path = '' as $$ select private.decide_remit(idempotency_key, task_id, outside) $$;
comment on function public.decide_remit is 'The second person says whether it is outside of the remit. → {number, state}. 403 second_person_needed; 409 task_taken, wrong_state.';

grant execute on function private.merge_complaint, public.merge_complaint, private.unmerge_complaint, public.unmerge_complaint,
  private.doubt_remit, public.doubt_remit, private.decide_remit, public.decide_remit to authenticated;
