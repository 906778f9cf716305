-- Who is offered which call, and accepts, declines or misses it.
-- Locks in one order everywhere: the call, then its offer, then the person's presence. The matcher never waits for a lock.

create table public.call_offers (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  staff_id bigint not null references public.staff (id),
  offered_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '20 seconds',
  result text check (result in ('accepted', 'missed', 'declined', 'withdrawn')),
  answered_at timestamptz
);
comment on table public.call_offers is 'A call offered to one person for 20 s. Open while result is null; one open offer a call and one a person at most. Call centre staff see it.';
create unique index one_open_offer_per_call_idx on public.call_offers (call_id) where result is null;
create unique index one_open_offer_per_person_idx on public.call_offers (staff_id) where result is null;
create index call_offers_staff_idx on public.call_offers (staff_id, offered_at);
alter table public.call_offers enable row level security;
create policy "call centre sees offers" on public.call_offers for select to authenticated
  using ((select private.actor_is_call_centre()));
grant select on public.call_offers to authenticated, service_role;

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

-- Who on shift may take this call, and for whom of them it waits: wishes hold as far as somebody on shift fulfils them; nobody waits for a
-- person who is not there, and an emergency waits for nobody's wish.
-- Who just declined this call is left out for a while, their fulfilling a wish too. Who hands it over is no next person: the call does not
-- wait for them to be free.
create function private.desks_of(the_call public.calls) returns table (staff_id bigint, role text, state text, is_wished boolean, is_waited_for boolean)
language sql stable set search_path = '' as $$
  select p.staff_id, s.role, p.state, fit & 3 = 3, the_call.emergency_at is not null or fit = max(fit) over ()
  from public.staff_presences p join public.staff s on s.id = p.staff_id and s.active, private.fit(the_call, s) as fit
  where private.is_on_shift(p) and p.staff_id is distinct from the_call.answered_by and private.can_take(s.role, the_call.mode)
    and not exists (select 1 from public.call_offers f where f.staff_id = p.staff_id and f.call_id = the_call.id
      -- Of 112 a slip of the hand is soon made good.
      and f.result = 'declined' and f.answered_at > now() - case when the_call.emergency_at is null then interval '1 minute' else interval '5 seconds' end)
$$;

-- The person who should be offered this call now, their presence locked: free, and idle longest. Who missed it comes last, operators take voice
-- calls before interpreters.
create function private.person_for(the_call public.calls) returns bigint
language sql volatile set search_path = '' as $$
  select p.staff_id
  from private.desks_of(the_call) d join public.staff_presences p on p.staff_id = d.staff_id
  where d.state = 'ready' and d.is_waited_for
    and not exists (select 1 from public.call_offers f where f.staff_id = d.staff_id and f.result is null)
  order by (select count(*) from public.call_offers f where f.staff_id = d.staff_id and f.call_id = the_call.id and f.result = 'missed'),
    the_call.mode = 'voice' and d.role = 'interpreter', p.since, p.staff_id
  limit 1
  for update of p skip locked
$$;

-- Rings at the desk that is free for this call, whose row the caller holds. False when none is. `data` goes into the event.
create function private.ring(the_call public.calls, data jsonb default '{}') returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  offer public.call_offers;
  person bigint := private.person_for(the_call);
begin
  if person is null then return false; end if;
  -- Somebody offered this person another call since we looked: the open offer is unique, the next turn decides.
  insert into public.call_offers (call_id, staff_id) values (the_call.id, person) on conflict do nothing returning * into offer;
  if offer.id is null then return false; end if;
  perform private.add_call_event(the_call.id, 'offered', person, data);
  perform private.add_job('miss_offer', jsonb_build_object('offerId', offer.id), offer.expires_at, 'offer:' || offer.id);
  return true;
end
$$;

-- Offers one waiting call, whose row the caller holds. False when nobody is free.
create function private.offer_call(the_call public.calls) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  if not private.ring(the_call) then return false; end if;
  update public.calls c set state = 'offered' where c.id = the_call.id;
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

-- The open offer of a call falls before anybody answered it: there is a better desk for the call, or a call that needs the desk more. A waiting
-- call is offered anew, a hand-over stays asked for. The caller has locked the call.
create function private.withdraw_offer(call_id uuid, reason text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  offer public.call_offers;
begin
  update public.call_offers o set result = 'withdrawn', answered_at = now() where o.call_id = withdraw_offer.call_id and o.result is null returning * into offer;
  update public.calls c set state = 'waiting' where c.id = offer.call_id and c.state = 'offered';
  perform private.add_call_event(offer.call_id, 'withdrawn', offer.staff_id, jsonb_build_object('reason', reason));
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

create function private.decline(call_id uuid, staff_id bigint) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform private.lock_call(call_id);
  update public.call_offers o set result = 'declined', answered_at = now()
  where o.call_id = decline.call_id and o.staff_id = decline.staff_id and o.result is null;
  if not found then return; end if;
  update public.calls c set state = 'waiting' where c.id = decline.call_id and c.state = 'offered';
  update public.staff_presences p set since = now() where p.staff_id = decline.staff_id and p.state = 'ready';
  perform private.add_call_event(call_id, 'declined', staff_id);
end
$$;

-- security definer here and below: as above.
create function private.decline_offer(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
begin
  perform private.decline(call_id, who.staff_id);
  perform private.offer_calls();
end
$$;

-- The row lock settles the race: the second to come meets a call that is no longer offered to them.
create function private.accept_call(call_id uuid, window_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.lock_call(call_id);
begin
  if the_call.state = 'live' and the_call.answered_by = who.staff_id then
    return private.desk_call(the_call);
  end if;
  if the_call.state in ('ended', 'abandoned', 'missed') then perform private.fail(409, 'call_over'); end if;
  if the_call.state = 'live' and private.join_hand_over(the_call, who.staff_id, window_id) then return private.desk_call(the_call); end if;
  if the_call.state = 'live' then perform private.fail(409, 'call_already_taken'); end if;
  update public.call_offers o set result = 'accepted', answered_at = now()
  where o.call_id = the_call.id and o.staff_id = who.staff_id and o.result is null and o.expires_at > now();
  if not found then perform private.fail(409, 'offer_over'); end if;
  update public.calls c set state = 'live', answered_by = who.staff_id, answered_at = now() where c.id = the_call.id returning * into the_call;
  update public.staff_presences p set state = 'in_call', since = now(), seen_at = now(), misses = 0, window_id = accept_call.window_id
  where p.staff_id = who.staff_id;
  perform private.add_call_event(the_call.id, 'accepted', who.staff_id);
  return private.desk_call(the_call);
end
$$;

create function public.offer_calls() returns integer
language sql volatile set search_path = '' as $$ select private.offer_calls() $$;
create function public.miss_offer(offer_id bigint) returns void
language sql volatile set search_path = '' as $$ select private.miss_offer(offer_id) $$;
create function public.decline_offer(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.decline_offer(call_id) $$;
create function public.accept_call(call_id uuid, window_id uuid default null) returns jsonb language sql volatile set search_path = '' as $$
  select private.accept_call(call_id, window_id) $$;

comment on function public.offer_calls is 'Job after a call was asked for or a person became ready. → how many calls were offered.';
comment on function public.miss_offer is 'Job at the end of an offer''s 20 s. Does nothing when it was answered.';
comment on function public.decline_offer is 'Lets the offer go to the next person.';
comment on function public.accept_call is 'Takes the call that is offered to me, in this window of mine. → the call as the desk sees it. 409 call_already_taken, offer_over, call_over.';

grant execute on function private.offer_calls, private.miss_offer, public.offer_calls, public.miss_offer to service_role;
grant execute on function private.decline_offer, private.accept_call, public.decline_offer, public.accept_call to authenticated;
