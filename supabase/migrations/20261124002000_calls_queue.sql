-- The queue of calls: who is offered what, what a missed offer means, when a lost call ends.
-- Locks in one order everywhere: the call, then its offer, then the person's presence. The matcher never waits for a lock.

create function private.add_call_event(call_id uuid, kind text, staff_id bigint default null, data jsonb default '{}') returns void
language sql volatile set search_path = '' as $$
  insert into public.call_events (call_id, kind, staff_id, data) values (call_id, kind, staff_id, data)
$$;

-- Was its complaint registered in this call? A call back may be about an earlier one.
create function private.has_registered(the_call public.calls) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from public.complaints co where co.id = the_call.complaint_id and (the_call.task_id is null or co.call_id = the_call.id))
$$;

-- A citizen's page gives a sign of life every two or three seconds: after twenty without one nobody is rung for an empty chair, and nobody waits for it.
create function private.is_there(the_call public.calls) returns boolean
language sql stable set search_path = '' as $$ select the_call.citizen_seen_at > now() - interval '20 seconds' $$;

-- So does a desk, and a browser lets a hidden page speak once a minute.
create function private.is_at_desk(presence public.staff_presences) returns boolean
language sql stable set search_path = '' as $$ select presence.seen_at > now() - interval '90 seconds' $$;

-- A supervisor looks on no longer: in this call, or (null) in any; this one, or (null) all of them.
create function private.end_listening(call_id uuid, staff_id bigint default null) returns void
language plpgsql volatile set search_path = '' as $$
declare
  listener public.call_listeners;
begin
  for listener in
    update public.call_listeners l set left_at = now()
    where l.left_at is null and l.call_id = coalesce(end_listening.call_id, l.call_id) and l.staff_id = coalesce(end_listening.staff_id, l.staff_id) returning *
  loop
    perform private.add_call_event(listener.call_id, 'listening_over', listener.staff_id);
  end loop;
end
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

-- How far this person is whom the call wishes for: language, then gender, then variety of sign.
create function private.fit(the_call public.calls, person public.staff) returns integer
language sql immutable set search_path = '' as $$
  select 4 * (the_call.mode = 'sign' or the_call.locale = any (person.languages))::integer
    + 2 * (the_call.gender_wish is null or person.gender is not distinct from the_call.gender_wish)::integer
    + (the_call.sign_variety_wish is null or the_call.sign_variety_wish = any (person.sign_varieties))::integer
$$;

-- Who speaks only takes voice calls; an interpreter takes both.
create function private.can_take(role text, mode text) returns boolean
language sql immutable set search_path = '' as $$
  select role = 'interpreter' or mode = 'voice' and role = 'operator'
$$;

-- The person who should be offered this call now, their presence locked: on shift, of the right role, idle longest.
-- Wishes hold as far as somebody on shift fulfils them; nobody waits for a person who is not
-- there, and an emergency waits for nobody's wish.
-- Who just declined this call is left out for a while, their fulfilling a wish too; who missed it comes last, operators take voice calls before interpreters. Who hands
-- it over is no next person: the call does not wait for them to be free.
create function private.person_for(the_call public.calls) returns bigint
language sql volatile set search_path = '' as $$
  with on_shift as (
    select p.staff_id, p.state, s.role, case when the_call.emergency_at is null then private.fit(the_call, s) end as fit
    from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active
    where p.state <> 'away' and private.is_at_desk(p) and p.staff_id is distinct from the_call.answered_by
      and private.can_take(s.role, the_call.mode)
      and not exists (select 1 from public.call_offers f where f.staff_id = p.staff_id and f.call_id = the_call.id
        -- Of 112 a slip of the hand is soon made good.
        and f.result = 'declined' and f.answered_at > now() - case when the_call.emergency_at is null then interval '1 minute' else interval '5 seconds' end)
  )
  select p.staff_id
  from on_shift o join public.staff_presences p on p.staff_id = o.staff_id
  where o.state = 'ready' and o.fit is not distinct from (select max(other.fit) from on_shift other)
    and not exists (select 1 from public.call_offers f where f.staff_id = o.staff_id and f.result is null)
  order by (select count(*) from public.call_offers f where f.staff_id = o.staff_id and f.call_id = the_call.id and f.result = 'missed'),
    the_call.mode = 'voice' and o.role = 'interpreter', p.since, p.staff_id
  limit 1
  for update of p skip locked
$$;

-- Offers one waiting call, whose row the caller holds. False when nobody is free.
create function private.offer_call(the_call public.calls) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  offer public.call_offers;
  person bigint := private.person_for(the_call);
begin
  if person is null then return false; end if;
  -- Somebody offered this person another call since we looked: the open offer is unique, the next turn decides.
  insert into public.call_offers (call_id, staff_id) values (the_call.id, person) on conflict do nothing returning * into offer;
  if offer.id is null then return false; end if;
  update public.calls c set state = 'offered' where c.id = the_call.id;
  perform private.add_call_event(the_call.id, 'offered', person);
  perform private.add_job('miss_offer', jsonb_build_object('offerId', offer.id), offer.expires_at, 'offer:' || offer.id);
  return true;
end
$$;

-- Offers every waiting call whose citizen is there, by its place in the line. Calls that somebody else is working on are skipped.
-- security definer: no role may write offers and presences.
create function private.offer_calls() returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls;
  offered integer := 0;
begin
  if not exists (select 1 from public.staff_presences p where p.state = 'ready') then return 0; end if;
  for the_call in
    select * from public.calls c where c.state = 'waiting' and private.is_there(c)
    order by c.emergency_at nulls last, c.line_at, c.id for update skip locked
  loop
    offered := offered + private.offer_call(the_call)::integer;
  end loop;
  return offered;
end
$$;

-- Twenty seconds without an answer: the call goes to the next person; the third miss in a row takes the person off shift.
-- security definer: as above.
create function private.miss_offer(offer_id bigint) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  offer public.call_offers;
begin
  select * into offer from public.call_offers o where o.id = miss_offer.offer_id and o.result is null;
  if offer.id is null then return; end if;
  perform private.lock_call(offer.call_id);
  update public.call_offers o set result = 'missed', answered_at = now()
  where o.id = offer.id and o.result is null and o.expires_at <= now() returning * into offer;
  if offer.id is null then return; end if;
  update public.calls c set state = 'waiting' where c.id = offer.call_id and c.state = 'offered';
  update public.staff_presences p set misses = least(p.misses + 1, 3), since = now(),
    state = case when p.misses >= 2 then 'away' else p.state end
  where p.staff_id = offer.staff_id and p.state = 'ready';
  perform private.add_call_event(offer.call_id, 'missed', offer.staff_id);
  perform private.offer_calls();
end
$$;

-- Overdue offers, their calls locked first and in one order, so that many desks may ask for this at once; calls that somebody else
-- is working on are left to them.
create function private.miss_overdue_offers() returns void
language plpgsql volatile set search_path = '' as $$
declare
  overdue bigint;
begin
  for overdue in
    select o.id from public.call_offers o join public.calls c on c.id = o.call_id
    where o.result is null and o.expires_at <= now() order by c.id for update of c skip locked
  loop
    perform private.miss_offer(overdue);
  end loop;
end
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
  perform private.end_listening(the_call.id);
  perform private.add_call_event(the_call.id, kind, private.actor_staff_id(), data);
  return the_call;
end
$$;

-- The person at the desk is gone, or needed more elsewhere: their call goes back to the head of the queue, in the room where the citizen is.
-- Who decided it, when somebody did, is kept. The caller has locked the call.
create function private.give_back_call(the_call public.calls, reason text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update public.staff_presences p set state = 'away', since = now() where p.staff_id = the_call.answered_by;
  update public.calls c set state = 'waiting', answered_by = null, answered_at = null where c.id = the_call.id;
  perform private.end_listening(the_call.id);
  perform private.add_call_event(the_call.id, 'left', the_call.answered_by,
    jsonb_strip_nulls(jsonb_build_object('reason', reason, 'by', private.actor_staff_id())));
end
$$;

-- We called and the citizen has not come yet.
create function private.is_awaited(the_call public.calls) returns boolean
language sql stable set search_path = '' as $$
  select the_call.task_id is not null and not exists (select 1 from public.call_events e
    where e.call_id = the_call.id and (e.kind = 'coming_back' or e.kind = 'joined' and e.data ->> 'identity' = 'citizen'))
$$;

-- A citizen without a sign of life for 180 s is gone; so is a person at the desk: their call goes back to the head of the queue.
-- security definer: as above.
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
    select c.* from public.calls c join public.staff_presences p on p.staff_id = c.answered_by
    where c.state = 'live' and p.seen_at < now() - interval '180 seconds'
    for update of c skip locked
  loop
    perform private.give_back_call(the_call, 'gone');
  end loop;
  update public.staff_presences p set state = 'away', since = now()
  where p.state in ('ready', 'wrap_up') and not private.is_at_desk(p)
    and not exists (select 1 from public.call_offers o where o.staff_id = p.staff_id and o.result is null);
  perform private.offer_calls();
end
$$;

create function public.miss_offer(offer_id bigint) returns void
language sql volatile set search_path = '' as $$ select private.miss_offer(offer_id) $$;
create function public.offer_calls() returns integer
language sql volatile set search_path = '' as $$ select private.offer_calls() $$;
create function public.sweep_calls() returns void
language sql volatile set search_path = '' as $$ select private.sweep_calls() $$;

comment on function public.miss_offer is 'Job at the end of an offer''s 20 s. Does nothing when it was answered.';
comment on function public.offer_calls is 'Job after a call was asked for or a person became ready. → how many calls were offered.';
comment on function public.sweep_calls is 'Every 15 s: overdue offers, lost citizens, lost staff.';

grant execute on function private.offer_calls, private.miss_offer, private.sweep_calls, public.miss_offer, public.offer_calls, public.sweep_calls to service_role;
