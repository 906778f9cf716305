-- What who came by a link knows of the call, and their 112. They may do nothing else in it but write.

-- Of 112 a guest takes back what they alone pressed.
create function private.may_take_back(seat public.call_guests) returns boolean
language sql stable set search_path = '' as $$
  select not exists (select 1 from private.emergency_presses(seat.call_id) e where e.data ->> 'guestId' is distinct from seat.id::text)
$$;

create function private.seen_by_guest(seat public.call_guests) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('now', clock_timestamp(), 'callId', c.id, 'mode', c.mode, 'kind', seat.kind, 'emergencyAt', c.emergency_at,
    'mayTakeBack', private.may_take_back(seat), 'listeners', private.listeners_of(c.id))
    || (private.call_scene(c) - array['since', 'recording', 'emergencyBy'])
  from public.calls c where c.id = seat.call_id
$$;

-- security definer: a guest sees neither calls nor staff. Null once the call is over, and before they came in.
create function private.guest_call() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  seat public.call_guests := private.my_seat();
begin
  return case when seat.id is not null then private.seen_by_guest(seat) end;
end
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

create function public.guest_call() returns jsonb language sql stable set search_path = '' as $$ select private.guest_call() $$;
create function public.guest_emergency(is_on boolean) returns jsonb language sql volatile set search_path = '' as $$
  select private.guest_emergency(is_on) $$;
comment on function public.guest_call is 'The open call of a guest who has come in: who is in it, and 112; null once it is over.';
comment on function public.guest_emergency is 'A guest''s 112, or taking theirs back. → guest_call. 401 not_signed_in, 403 forbidden (an officer; somebody else''s), not_your_call, 409 call_over.';
grant execute on function private.guest_call, public.guest_call, private.guest_emergency, public.guest_emergency to authenticated;
