-- Calling back: who asked to be called, to whom we owe it, and the call that we make.

-- Nobody came when we called back: later again, by whoever is on shift then. Verifications are written down by who called.
create function private.try_task_again(task_id bigint) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update public.tasks t set attempts = t.attempts + 1, due_at = private.next_attempt_at(now()), assigned_to = null
  where t.id = try_task_again.task_id and t.state = 'open' and t.kind <> 'verify_closure';
end
$$;

-- How a call back ended settles its task, once, whoever ended the call; `earlier` is how it was said to have ended before. A call back that was
-- made needs no second form. A verification is written down by its own act.
create function private.settle_task(the_call public.calls, earlier text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if the_call.outcome is null then return; end if;
  if the_call.outcome in ('nobody_there', 'dropped', 'call_back') then
    if earlier is null then perform private.try_task_again(the_call.task_id); end if;
  else
    update public.tasks t set state = 'done', done_at = now(), done_by = the_call.answered_by, attempts = t.attempts + (earlier is null)::integer
    where t.id = the_call.task_id and t.state = 'open' and t.kind in ('call_back', 'call_citizen');
  end if;
end
$$;

-- A call back is owed to the citizen of this call, whose row the caller holds. Asked for again in the same call it is changed; in another call it
-- is one of its own, three at a time: anybody may type a stranger's number, and neither moves the stranger's nor is kept from one by it. What we
-- promise or owe besides is in the one that is open.
create function private.owe_call_back(the_call public.calls, reason text, wanted_at timestamptz default null) returns void
language plpgsql volatile set search_path = '' as $$
declare
  task public.tasks;
  by_means text := case the_call.mode when 'sign' then 'sign' else 'phone' end;
begin
  -- Calls of one citizen that end at once: one after the other.
  perform 1 from public.citizens c where c.id = the_call.citizen_id for no key update;
  select * into task from public.tasks t
  where t.kind = 'call_back' and t.state = 'open' and (t.call_id = the_call.id or owe_call_back.reason <> 'asked' and t.citizen_id = the_call.citizen_id)
  order by t.id limit 1 for update;
  if task.id is null then
    if (select count(*) from public.tasks t where t.kind = 'call_back' and t.state = 'open' and t.citizen_id = the_call.citizen_id) >= 3 then
      perform private.fail(429, 'too_many_requests');
    end if;
    insert into public.tasks (kind, call_id, complaint_id, citizen_id, means, reason, wanted_at, due_at)
    values ('call_back', the_call.id, the_call.complaint_id, the_call.citizen_id, by_means, reason, wanted_at, greatest(wanted_at, now()));
  elsif owe_call_back.reason = 'asked' then
    update public.tasks t set citizen_id = the_call.citizen_id, means = by_means, wanted_at = owe_call_back.wanted_at,
      due_at = greatest(owe_call_back.wanted_at, now())
    where t.id = task.id;
  end if;
end
$$;

-- "Call me back": the call is over and becomes somebody's task; asked again, it is changed. Also after an outage, when the call had been given up.
-- security definer here and below: no role may write calls, presences or tasks.
create function private.request_call_back(phone text, wanted_at timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
  citizen bigint;
begin
  if phone is null then perform private.fail(422, 'required', 'phone'); end if;
  if phone !~ '^\+[1-9][0-9]{9,14}$' then perform private.fail(422, 'phone_invalid', 'phone'); end if;
  -- A page may be older than a new holiday, or than the hour that it offers.
  if not (private.is_calling_time(wanted_at) and wanted_at between now() - interval '1 hour' and now() + interval '15 days') then
    perform private.fail(422, 'nobody_calls_then', 'wanted_at');
  end if;
  -- Said twice, and it is done already.
  if exists (select 1 from public.tasks t where t.call_id = the_call.id and t.kind = 'call_back' and t.state <> 'open') then
    return private.call_status(the_call);
  end if;
  if the_call.state in ('live', 'ended') then perform private.fail(409, 'call_over'); end if;
  citizen := private.citizen_for(null, phone, the_call.locale, the_call.mode = 'sign');
  if the_call.state <> 'missed' then the_call := private.close_call(the_call, 'missed', 'call_back', 'call_back'); end if;
  update public.calls c set citizen_id = citizen where c.id = the_call.id returning * into the_call;
  perform private.owe_call_back(the_call, 'asked', wanted_at);
  return private.call_status(the_call);
end
$$;

-- A video call to the citizen of a task: the room is ours, the citizen's link (made when the message is delivered) opens it, and they
-- have ten minutes to touch it. It goes by SMS, and to every device that was allowed to be told.
create function private.start_call_back(task_id bigint, window_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  task public.tasks;
  waited public.calls;
  the_call public.calls;
  citizen public.citizens;
  mode text;
begin
  -- My task from now on: two people never call the same citizen.
  task := private.hold_task(task_id);
  mode := case task.means when 'sign' then 'sign' else 'voice' end;
  if not private.can_take(who.role, mode) then perform private.fail(403, 'forbidden'); end if;
  if task.citizen_id is null then perform private.fail(409, 'citizen_unreachable'); end if;
  select * into the_call from public.calls c where c.task_id = task.id and c.state = 'live';
  if the_call.id is not null then
    if the_call.answered_by is distinct from who.staff_id then perform private.fail(409, 'call_already_taken'); end if;
    return private.desk_call(the_call);
  end if;
  select * into citizen from public.citizens c where c.id = task.citizen_id;
  insert into public.staff_presences (staff_id) values (who.staff_id) on conflict do nothing;
  -- Held: no call is offered to this desk meanwhile.
  perform 1 from public.staff_presences p where p.staff_id = who.staff_id for update;
  if exists (select 1 from public.call_offers o where o.staff_id = who.staff_id and o.result is null) or private.is_in_call(who.staff_id) then
    perform private.fail(409, 'in_call');
  end if;
  -- Whom the citizen wished to talk with while they waited is wished for here too: a hand-over looks at it.
  select * into waited from public.calls c where c.id = task.call_id;
  insert into public.calls (mode, state, secret_hash, locale, gender_wish, sign_variety_wish, citizen_id, complaint_id, task_id, answered_by, answered_at,
    citizen_seen_at)
  values (mode, 'live', private.hash_secret(private.new_secret()),
    coalesce(citizen.locale, 'hi'), waited.gender_wish, waited.sign_variety_wish, task.citizen_id, task.complaint_id, task.id, who.staff_id, now(),
    now() + interval '7 minutes')
  returning * into the_call;
  update public.staff_presences p set state = 'in_call', since = now(), seen_at = now(), misses = 0, window_id = start_call_back.window_id
  where p.staff_id = who.staff_id;
  perform private.add_call_event(the_call.id, 'call_back', who.staff_id, jsonb_build_object('taskId', task.id));
  perform private.enqueue_message('call_back', 'sms', '{}', citizen_id => task.citizen_id, complaint_id => task.complaint_id, call_id => the_call.id);
  -- Devices that asked to hear of this call back alone.
  perform private.enqueue_message('call_back', 'push', '{}', citizen_id => task.citizen_id, phone => a.value, call_id => the_call.id)
  from public.citizen_addresses a where a.citizen_id = task.citizen_id and a.kind = 'push' and a.call_id = task.call_id;
  -- No phone and no device: nobody would wait for a call that rings nowhere.
  if not exists (select 1 from public.messages m where m.call_id = the_call.id) then perform private.fail(409, 'citizen_unreachable'); end if;
  return private.desk_call(the_call);
end
$$;

create function public.request_call_back(phone text, wanted_at timestamptz default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.request_call_back(phone, wanted_at) $$;
create function public.start_call_back(task_id bigint, window_id uuid default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.start_call_back(task_id, window_id) $$;

comment on function public.request_call_back is 'The citizen wants to be called: the call ends as missed and a call_back task opens, due at wanted_at (null: now), or that of this call is changed to it. 422 phone_invalid, nobody_calls_then (not on a working day from nine to six); 409 call_over; 429: three are open for this phone.';
comment on function public.start_call_back is 'Opens a call for a task and sends the citizen the link to it. 403 forbidden (in sign: interpreters only), 409 wrong_state, in_call, call_already_taken, citizen_unreachable (neither a phone nor a device of theirs is known).';

grant execute on function private.request_call_back, private.start_call_back, public.request_call_back, public.start_call_back to authenticated;
