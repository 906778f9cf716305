-- What every act on a call uses; and how a call ends, by its people or because they are gone.

create function private.add_call_event(call_id uuid, kind text, staff_id bigint default null, data jsonb default '{}') returns void
language sql volatile set search_path = '' as $$
  insert into public.call_events (call_id, kind, staff_id, data) values (call_id, kind, staff_id, data)
$$;

create function private.lock_call(call_id uuid) returns public.calls
language plpgsql volatile set search_path = '' as $$
declare
  the_call public.calls;
begin
  select * into the_call from public.calls c where c.id = lock_call.call_id for update;
  if the_call.id is null then perform private.fail(404, 'not_found', 'call'); end if;
  return the_call;
end
$$;

-- Was its complaint registered in this call? A call back may be about an earlier one.
create function private.has_registered(the_call public.calls) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from public.complaints co where co.id = the_call.complaint_id and (the_call.task_id is null or co.call_id = the_call.id))
$$;

-- A citizen's page gives a sign of life every two or three seconds: after twenty without one nobody is rung for an empty chair, and nobody waits for it.
create function private.is_there(the_call public.calls) returns boolean
language sql stable set search_path = '' as $$ select the_call.citizen_seen_at > now() - interval '20 seconds' $$;

-- We called and the citizen has not come yet.
create function private.is_awaited(the_call public.calls) returns boolean
language sql stable set search_path = '' as $$
  select the_call.task_id is not null and not exists (select 1 from public.call_events e
    where e.call_id = the_call.id and (e.kind = 'coming_back' or e.kind = 'joined' and e.data ->> 'identity' = 'citizen'))
$$;

-- Is the desk of this live call lost? A call is kept for 180 s, but an emergency goes on elsewhere after 20: a desk asks every three seconds, also
-- when its page is hidden, as a browser holds no timers back where a call runs. Who is still in the room is there, whatever became of the app.
create function private.has_lost_desk(the_call public.calls) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from public.staff_presences p where p.staff_id = the_call.answered_by and p.seen_at < now() - case
    when the_call.emergency_at is null or exists (
      select 1 from private.connections_of(the_call.id) c where c.identity = 'staff-' || the_call.answered_by)
    then interval '180 seconds' else interval '20 seconds' end)
$$;

-- Ends a call whose row the caller holds: its offer falls, the person who had it goes into wrap-up, its task is settled when it is known how it ended.
create function private.close_call(the_call public.calls, new_state text, new_outcome text, kind text, data jsonb default '{}') returns public.calls
language plpgsql volatile set search_path = '' as $$
begin
  update public.call_offers o set result = 'withdrawn', answered_at = now() where o.call_id = the_call.id and o.result is null;
  if the_call.state = 'live' then
    update public.staff_presences p set state = 'wrap_up', since = now() where p.staff_id = the_call.answered_by and p.state = 'in_call';
  end if;
  update public.calls c set state = new_state, ended_at = now(),
    outcome = coalesce(new_outcome, case when private.has_registered(c) then 'complaint' end)
  where c.id = the_call.id returning * into the_call;
  perform private.settle_task(the_call, null);
  perform private.end_looking_on(the_call.id);
  perform private.add_call_event(the_call.id, kind, private.actor_staff_id(), data);
  return the_call;
end
$$;

-- The person at the desk is gone, or needed more elsewhere: a next interpreter who is on the stage already goes on with their call, else it
-- goes back to the head of the queue, in the room where the citizen is; for an emergency the next desk rings at once. Who decided it, when
-- somebody did, is kept. The caller has locked the call.
create function private.give_back_call(the_call public.calls, reason text) returns public.calls
language plpgsql volatile set search_path = '' as $$
declare
  gone bigint := the_call.answered_by;
begin
  if private.next_is_there(the_call.id) then
    perform private.end_hand_over(the_call.id, 'taken_over', reason);
    return private.lock_call(the_call.id);
  end if;
  update public.staff_presences p set state = 'away', since = now() where p.staff_id = gone;
  update public.calls c set state = 'waiting', answered_by = null, answered_at = null where c.id = the_call.id returning * into the_call;
  perform private.end_looking_on(the_call.id);
  perform private.add_call_event(the_call.id, 'left', gone, jsonb_strip_nulls(jsonb_build_object('reason', reason, 'by', private.actor_staff_id())));
  if the_call.emergency_at is not null then perform private.make_way(the_call); end if;
  return the_call;
end
$$;

-- A citizen without a sign of life for 180 s is gone; the call of a lost desk goes back to the head of the queue.
-- security definer: no role may write calls.
create function private.sweep_calls() returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls;
begin
  perform private.miss_overdue_offers();
  for the_call in
    select * from public.calls c
    where c.state in ('waiting', 'offered', 'live') and c.citizen_seen_at < now() - interval '180 seconds'
    for update skip locked
  loop
    if the_call.state = 'live' and the_call.task_id is not null and private.is_awaited(the_call) then
      perform private.close_call(the_call, 'ended', 'nobody_there', 'ended', '{"reason": "gone"}');
    elsif the_call.state = 'live' then
      perform private.close_call(the_call, 'ended', case when not private.has_registered(the_call) then 'dropped' end, 'ended', '{"reason": "dropped"}');
      if the_call.citizen_id is not null and the_call.complaint_id is null and the_call.task_id is null then
        perform private.owe_call_back(the_call, 'dropped');
      end if;
    else
      perform private.close_call(the_call, 'abandoned', null, 'abandoned', '{"reason": "gone"}');
    end if;
  end loop;
  for the_call in
    select * from public.calls c where c.state = 'live' and private.has_lost_desk(c) for update skip locked
  loop
    perform private.give_back_call(the_call, 'gone');
  end loop;
  update public.staff_presences p set state = 'away', since = now()
  where (p.state in ('ready', 'wrap_up') and not private.is_at_desk(p)
      -- Nobody needs so long to say how a call ended: whoever waits must not be told that somebody is there.
      or p.state = 'wrap_up' and p.since < now() - interval '10 minutes')
    and not exists (select 1 from public.call_offers o where o.staff_id = p.staff_id and o.result is null);
  perform private.offer_calls();
end
$$;

create function public.sweep_calls() returns void
language sql volatile set search_path = '' as $$ select private.sweep_calls() $$;

comment on function public.sweep_calls is 'Every 15 s: overdue offers, lost citizens, lost staff.';

grant execute on function private.sweep_calls, public.sweep_calls to service_role;
