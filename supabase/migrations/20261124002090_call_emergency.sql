-- 112: the button of the citizen and of their guests, and how a desk is found for who presses it.

-- Who presses 112 since it is on: an event of each. Its data names the guest; the citizen's is empty.
create function private.emergency_presses(call_id uuid) returns setof public.call_events
language sql stable set search_path = '' as $$
  select e.* from public.call_events e
  where e.call_id = emergency_presses.call_id and e.kind = 'emergency'
    and e.id > coalesce((select max(o.id) from public.call_events o where o.call_id = emergency_presses.call_id and o.kind = 'emergency_over'), 0)
$$;

-- Nobody is free for this call, but a desk is ringing for one that can wait, or to take over one whose citizen has somebody: it rings for this one
-- instead.
create function private.make_way(the_call public.calls) returns void
language plpgsql volatile set search_path = '' as $$
declare
  other uuid;
begin
  if private.person_for(the_call) is not null then return; end if;
  select c.id into other
  from public.call_offers o join public.calls c on c.id = o.call_id join public.staff s on s.id = o.staff_id
  where o.result is null and o.expires_at > now() and (c.state = 'live' or c.emergency_at is null)
    and private.can_take(s.role, the_call.mode)
  order by c.state = 'live' desc, c.line_at desc limit 1 for update of c, o skip locked;
  if other is not null then perform private.withdraw_offer(other, 'emergency'); end if;
end
$$;

-- The button: first in line, whoever is in the call sees it at once. It may be taken back. Twice is once; what another
-- pressed already is pressed by this one too. The caller has locked the call; `by`: who pressed, when it is not the citizen.
create function private.set_emergency(the_call public.calls, is_on boolean, by jsonb default '{}') returns public.calls
language plpgsql volatile set search_path = '' as $$
begin
  if is_on is null then perform private.fail(422, 'required', 'is_on'); end if;
  if the_call.state not in ('waiting', 'offered', 'live') then perform private.fail(409, 'call_over'); end if;
  if is_on and exists (select 1 from private.emergency_presses(the_call.id) e where e.data = by) or not is_on and the_call.emergency_at is null then
    return the_call;
  end if;
  update public.calls c set emergency_at = case when is_on then coalesce(c.emergency_at, now()) end where c.id = the_call.id returning * into the_call;
  perform private.add_call_event(the_call.id, case when is_on then 'emergency' else 'emergency_over' end, null, by);
  if is_on and the_call.state = 'waiting' then
    perform private.make_way(the_call);
    perform private.offer_calls();
    perform private.add_job('offer_calls', '{}', key => 'offer_calls');
    select * into the_call from public.calls c where c.id = the_call.id;
  end if;
  return the_call;
end
$$;

-- security definer here and below: no role may change calls.
create function private.call_emergency(is_on boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.set_emergency(private.lock_my_call(), is_on);
begin
  return private.call_status(the_call);
end
$$;

-- Of 112 a guest takes back what they alone pressed.
create function private.may_take_back(seat public.call_guests) returns boolean
language sql stable set search_path = '' as $$
  select not exists (select 1 from private.emergency_presses(seat.call_id) e where e.data ->> 'guestId' is distinct from seat.id::text)
$$;

-- A guest sees what is wrong where the citizen is, as a companion does: their 112 is the citizen's. An officer has the numbers of 112 alone.
-- What somebody else pressed, too, they cannot take back. security definer: no role may change calls.
create function private.guest_emergency(is_on boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.actor();
  seat public.call_guests;
  the_call public.calls;
begin
  if who.kind <> 'guest_link' then perform private.fail(401, 'not_signed_in'); end if;
  select * into seat from public.call_guests g where g.id = who.guest_id;
  if seat.joined_at is null then perform private.fail(403, 'not_your_call'); end if;
  if seat.kind = 'officer' then perform private.fail(403, 'forbidden'); end if;
  the_call := private.lock_call(seat.call_id);
  if not is_on and not private.may_take_back(seat) then perform private.fail(403, 'forbidden'); end if;
  perform private.set_emergency(the_call, is_on, jsonb_build_object('guest', seat.kind, 'guestId', seat.id));
  return private.seen_by_guest(seat);
end
$$;

-- Nobody is free for an emergency: this person's citizen waits in the room where they are, next in line, and the emergency rings here. Of
-- themselves everybody decides it; of the others a supervisor.
create function private.free_for_emergency(staff_id bigint) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  the_call public.calls;
begin
  if who.role <> 'supervisor' and who.staff_id is distinct from staff_id then perform private.fail(403, 'not_your_call'); end if;
  -- Held: of two desks that press together the second finds it taken. One whose citizen is gone for now would not ring here, and nobody waits for it.
  perform 1 from public.calls c join public.staff s on s.id = free_for_emergency.staff_id
  where c.state = 'waiting' and c.emergency_at is not null and private.is_there(c)
    and private.can_take(s.role, c.mode)
  order by c.emergency_at limit 1 for update of c;
  if not found then perform private.fail(409, 'wrong_state'); end if;
  select * into the_call from public.calls c where c.answered_by = free_for_emergency.staff_id and c.state = 'live' and c.emergency_at is null for update;
  if the_call.id is null then perform private.fail(409, 'wrong_state'); end if;
  if private.is_awaited(the_call) then
    -- Whom we call has not come yet: later again.
    perform private.close_call(the_call, 'ended', 'nobody_there', 'ended', '{"reason": "emergency"}');
  else
    perform private.give_back_call(the_call, 'emergency');
  end if;
  update public.staff_presences p set state = 'ready', since = now() where p.staff_id = free_for_emergency.staff_id;
  perform private.offer_calls();
end
$$;

create function public.call_emergency(is_on boolean) returns jsonb language sql volatile set search_path = '' as $$ select private.call_emergency(is_on) $$;
create function public.guest_emergency(is_on boolean) returns jsonb language sql volatile set search_path = '' as $$
  select private.guest_emergency(is_on) $$;
create function public.free_for_emergency(staff_id bigint) returns void language sql volatile set search_path = '' as $$
  select private.free_for_emergency(staff_id) $$;

comment on function public.call_emergency is 'The citizen''s emergency button, and taking it back. → call_status. 409 call_over.';
comment on function public.guest_emergency is 'A guest''s 112, or taking theirs back. → guest_call. 401 not_signed_in, 403 forbidden (an officer; somebody else''s), not_your_call, 409 call_over.';
comment on function public.free_for_emergency is 'This person''s live call waits, next in line, so that they can take the emergency that rings nowhere. 403 not_your_call (a supervisor: anybody''s), 409 wrong_state.';

grant execute on function private.call_emergency, private.guest_emergency, private.free_for_emergency, public.call_emergency, public.guest_emergency,
  public.free_for_emergency to authenticated;
