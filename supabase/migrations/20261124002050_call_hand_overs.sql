-- Handing a live call to the next interpreter, in sight: the next one is found as for any call (the wish for a gender holds), joins,
-- both are on the stage, and the citizen agrees by a button. An open offer of a live call is the offer to take it over.

create table public.call_hand_overs (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  from_staff_id bigint not null references public.staff (id),
  to_staff_id bigint references public.staff (id),
  state text not null default 'asked' constraint hand_over_state_is_known
    check (state in ('asked', 'joined', 'agreed', 'taken_over', 'refused', 'cancelled')),
  asked_at timestamptz not null default now(),
  joined_at timestamptz,
  ended_at timestamptz,
  constraint who_joined_is_named check (state in ('asked', 'cancelled') or to_staff_id is not null)
);
comment on table public.call_hand_overs is 'A call on its way from one interpreter to the next: asked (the next is being found), joined (both on the stage), then the citizen agreed or refused; calls.answered_by moves only when they agreed, or when the one before was gone first (taken_over). Call centre staff see it.';
create unique index one_open_hand_over_idx on public.call_hand_overs (call_id) where state in ('asked', 'joined');
create unique index one_call_to_take_over_idx on public.call_hand_overs (to_staff_id) where state = 'joined';
create index call_hand_overs_call_idx on public.call_hand_overs (call_id);
create index call_hand_overs_from_idx on public.call_hand_overs (from_staff_id);
alter table public.call_hand_overs enable row level security;
create policy "call centre sees hand-overs" on public.call_hand_overs for select to authenticated
  using ((select private.actor_is_call_centre()));
grant select on public.call_hand_overs to authenticated, service_role;

-- security definer here and below: no role may write hand-overs, calls or presences.
create function private.ask_hand_over(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.my_live_call(call_id);
begin
  insert into public.call_hand_overs (call_id, from_staff_id) values (the_call.id, the_call.answered_by) on conflict do nothing;
  if found then perform private.add_call_event(the_call.id, 'hand_over', the_call.answered_by, '{"state": "asked"}'); end if;
  perform private.offer_hand_overs();
end
$$;

-- Offers every call whose next interpreter is not found yet. Calls that somebody else is working on are skipped.
create function private.offer_hand_overs() returns void
language plpgsql volatile set search_path = '' as $$
declare
  the_call public.calls;
begin
  for the_call in
    select c.* from public.calls c join public.call_hand_overs h on h.call_id = c.id and h.state = 'asked'
    where c.state = 'live' and not exists (select 1 from public.call_offers o where o.call_id = c.id and o.result is null)
    order by h.asked_at for update of c skip locked
  loop
    perform private.ring(the_call, '{"handOver": true}');
  end loop;
end
$$;

-- The next interpreter takes the offer of a live call: on the stage, the call not theirs yet. The caller has locked it. → was there one?
create function private.join_hand_over(the_call public.calls, staff_id bigint, window_id uuid) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  if private.takes_over(the_call.id, staff_id) then return true; end if;
  update public.call_offers o set result = 'accepted', answered_at = now()
  where o.call_id = the_call.id and o.staff_id = join_hand_over.staff_id and o.result is null and o.expires_at > now();
  if not found then return false; end if;
  update public.call_hand_overs h set state = 'joined', to_staff_id = join_hand_over.staff_id, joined_at = now()
  where h.call_id = the_call.id and h.state = 'asked';
  if not found then return false; end if;
  update public.staff_presences p set state = 'in_call', since = now(), seen_at = now(), misses = 0, window_id = join_hand_over.window_id
  where p.staff_id = join_hand_over.staff_id;
  perform private.add_call_event(the_call.id, 'hand_over', staff_id, '{"state": "joined"}');
  return true;
end
$$;

-- Is this person on the stage of the call as its next interpreter?
create function private.takes_over(call_id uuid, staff_id bigint) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from public.call_hand_overs h
    where h.call_id = takes_over.call_id and h.to_staff_id = takes_over.staff_id and h.state = 'joined')
$$;

-- Is the next interpreter of the call on the stage, and at their desk?
create function private.next_is_there(call_id uuid) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from public.call_hand_overs h join public.staff_presences p on p.staff_id = h.to_staff_id
    where h.call_id = next_is_there.call_id and h.state = 'joined' and private.is_on_shift(p))
$$;

-- Does this person talk, or are they on the stage of a call to take it over?
create function private.is_in_call(staff_id bigint) returns boolean
language sql stable set search_path = '' as $$
  select exists (select 1 from public.calls c where c.answered_by = is_in_call.staff_id and c.state = 'live')
    or exists (select 1 from public.call_hand_overs h where h.to_staff_id = is_in_call.staff_id and h.state = 'joined')
$$;

-- Ends the open hand-over of a call that the caller has locked: its offer falls. The call is the next one's, and who handed it over rests; or who had
-- come is ready for other calls, off shift when their desk is lost.
create function private.end_hand_over(call_id uuid, new_state text, reason text default null) returns void
language plpgsql volatile set search_path = '' as $$
declare
  hand_over public.call_hand_overs;
  is_moved boolean := new_state in ('agreed', 'taken_over');
begin
  update public.call_hand_overs h set state = new_state, ended_at = now()
  where h.call_id = end_hand_over.call_id and h.state in ('asked', 'joined') returning * into hand_over;
  if hand_over.id is null then return; end if;
  update public.call_offers o set result = 'withdrawn', answered_at = now() where o.call_id = end_hand_over.call_id and o.result is null;
  if is_moved then
    update public.staff_presences p set state = 'away', since = now() where p.staff_id = hand_over.from_staff_id and p.state = 'in_call';
    update public.calls c set answered_by = hand_over.to_staff_id where c.id = hand_over.call_id;
  else
    update public.staff_presences p set since = now(), state = case when private.is_at_desk(p) then 'ready' else 'away' end
    where p.staff_id = hand_over.to_staff_id and p.state = 'in_call';
  end if;
  perform private.add_call_event(call_id, 'hand_over', case when is_moved then hand_over.to_staff_id else coalesce(private.actor_staff_id(), hand_over.to_staff_id) end,
    jsonb_strip_nulls(jsonb_build_object('state', new_state, 'reason', reason, 'by', case when is_moved then private.actor_staff_id() end)));
end
$$;

-- Not now after all: by who asked, or by the next one who cannot stay. Twice is once.
create function private.cancel_hand_over(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.lock_call(call_id);
begin
  if the_call.answered_by is distinct from who.staff_id and not private.takes_over(the_call.id, who.staff_id) then
    perform private.fail(403, 'not_your_call');
  end if;
  perform private.end_hand_over(the_call.id, 'cancelled');
end
$$;

-- The citizen's button. Only "yes" moves the call. The same answer again is that answer.
create function private.answer_hand_over(agreed boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
  hand_over public.call_hand_overs;
  answer text := case when agreed then 'agreed' else 'refused' end;
begin
  if agreed is null then perform private.fail(422, 'required', 'agreed'); end if;
  select * into hand_over from public.call_hand_overs h where h.call_id = the_call.id order by h.id desc limit 1;
  if hand_over.state = answer then return private.call_status(the_call); end if;
  if the_call.state <> 'live' or hand_over.state is distinct from 'joined' then perform private.fail(409, 'wrong_state'); end if;
  perform private.end_hand_over(the_call.id, answer);
  return private.call_status(private.lock_call(the_call.id));
end
$$;

-- A next interpreter whose desk is lost holds nobody up. security definer: as above.
create function private.sweep_hand_overs() returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls;
begin
  for the_call in
    select c.* from public.calls c join public.call_hand_overs h on h.call_id = c.id and h.state = 'joined'
      join public.staff_presences p on p.staff_id = h.to_staff_id
    where not private.is_at_desk(p) for update of c skip locked
  loop
    perform private.end_hand_over(the_call.id, 'cancelled');
  end loop;
  perform private.offer_hand_overs();
end
$$;

-- However a call stops being live, nobody takes it over any more. security definer: as above.
create function private.hand_over_ends_with_call() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.end_hand_over(new.id, 'cancelled');
  return new;
end
$$;
create trigger hand_over_ends_with_call after update of state on public.calls
  for each row when (old.state = 'live' and new.state <> 'live') execute function private.hand_over_ends_with_call();

create function public.ask_hand_over(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.ask_hand_over(call_id) $$;
create function public.cancel_hand_over(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.cancel_hand_over(call_id) $$;
create function public.answer_hand_over(agreed boolean) returns jsonb language sql volatile set search_path = '' as $$ select private.answer_hand_over(agreed) $$;
create function public.sweep_hand_overs() returns void language sql volatile set search_path = '' as $$ select private.sweep_hand_overs() $$;

comment on function public.ask_hand_over is 'My live call wants its next interpreter. Twice is once. 403 not_your_call, 409 call_over.';
comment on function public.cancel_hand_over is 'The hand-over does not happen: by who asked or by the next one. 403 not_your_call.';
comment on function public.answer_hand_over is 'The citizen agrees to the next interpreter, or stays with this one. → call_status. 409 wrong_state.';
comment on function public.sweep_hand_overs is 'Worker, every 15 s: next interpreters who are gone, hand-overs nobody was free for.';

grant execute on function private.ask_hand_over, private.cancel_hand_over, private.answer_hand_over, public.ask_hand_over, public.cancel_hand_over,
  public.answer_hand_over to authenticated;
grant execute on function private.sweep_hand_overs, public.sweep_hand_overs to service_role;
