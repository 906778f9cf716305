-- Third persons in a call, by a link: how they are asked in, what they know of it, and their 112. They may do nothing else in it but write.

-- A link for a third person: by the desk for anybody, by the citizen for a companion (or their own second screen). Returned once; only its
-- hash stays.
-- security definer here and below: the links and their hashes are for nobody's eyes, and no role may write messages.
create function private.invite_guest(call_id uuid, kind text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_am_in(call_id);
begin
  if coalesce(kind, '') not in ('officer', 'companion', 'interpreter', 'deaf_interpreter', 'operator') then perform private.fail(400, 'invalid_input', 'kind'); end if;
  if private.actor_staff_id() is null and kind <> 'companion' then perform private.fail(403, 'forbidden'); end if;
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  return private.new_guest_link(the_call.id, kind);
end
$$;

create function private.new_guest_link(call_id uuid, kind text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  secret text := private.new_secret();
begin
  if (select count(*) from public.call_guests g where g.call_id = new_guest_link.call_id) >= 10 then perform private.fail(429, 'too_many_requests'); end if;
  insert into public.call_guests (secret_hash, call_id, kind) values (private.hash_secret(secret), call_id, kind);
  return secret;
end
$$;

-- An officer is asked into my live call by WhatsApp: the one who holds the complaint, or the one of this phone. The link is made when the
-- message is delivered, so the ledger holds none.
create function private.invite_officer(call_id uuid, phone text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  the_call public.calls := private.call_i_am_in(call_id);
  officer bigint;
begin
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  if phone is null then
    select p.staff_id into officer from public.complaints co join public.postings p on p.desk_id = co.desk_id
      join public.staff_phones sp on sp.staff_id = p.staff_id
    where co.id = the_call.complaint_id order by p.staff_id limit 1;
    if officer is null then perform private.fail(422, 'required', 'phone'); end if;
  elsif phone !~ '^\+[1-9][0-9]{9,14}$' then
    perform private.fail(422, 'phone_invalid', 'phone');
  end if;
  if (select count(*) from public.messages m where m.call_id = the_call.id and m.template_key = 'call_invitation') >= 5 then
    perform private.fail(429, 'too_many_requests');
  end if;
  perform private.enqueue_message('call_invitation', 'whatsapp', '{}', staff_id => officer, phone => phone, call_id => the_call.id);
end
$$;

-- A guest comes in: into the live call that their link opens, or null. From the first time on they read what is written.
create function private.join_as_guest() returns jsonb
language sql volatile security definer set search_path = '' as $$
  update public.call_guests g set joined_at = coalesce(g.joined_at, now())
  from public.calls c where c.id = g.call_id and g.id = (private.actor()).guest_id
    -- Who has come in before waits with the citizen when the interpreter is gone.
    and (c.state = 'live' or g.joined_at is not null and c.state in ('waiting', 'offered'))
  returning jsonb_build_object('callId', c.id, 'mode', c.mode, 'locale', c.locale, 'kind', g.kind,
    'guest', encode(substr(g.secret_hash, 1, 6), 'hex'))
$$;

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

create function public.invite_guest(kind text, call_id uuid default null) returns text language sql volatile set search_path = '' as $$
  select private.invite_guest(call_id, kind) $$;
create function public.invite_officer(call_id uuid, phone text default null) returns void language sql volatile set search_path = '' as $$
  select private.invite_officer(call_id, phone) $$;
create function public.join_as_guest() returns jsonb language sql volatile set search_path = '' as $$ select private.join_as_guest() $$;
create function public.guest_call() returns jsonb language sql stable set search_path = '' as $$ select private.guest_call() $$;
create function public.guest_emergency(is_on boolean) returns jsonb language sql volatile set search_path = '' as $$
  select private.guest_emergency(is_on) $$;

comment on function public.invite_guest is 'A link by which a third person joins my live call; a citizen invites a companion only. → secret. 409 call_over.';
comment on function public.invite_officer is 'Asks an officer into my live call by WhatsApp: of the complaint, or of this phone. 422 required, phone_invalid; 409 call_over.';
comment on function public.join_as_guest is 'A guest comes in by their link. → the call that it opens, or null: it must be live, or wait again after they had come in.';
comment on function public.guest_call is 'The open call of a guest who has come in: who is in it, and 112; null once it is over.';
comment on function public.guest_emergency is 'A guest''s 112, or taking theirs back. → guest_call. 401 not_signed_in, 403 forbidden (an officer; somebody else''s), not_your_call, 409 call_over.';

grant execute on function private.invite_guest, private.invite_officer, private.join_as_guest, private.guest_call, private.guest_emergency,
  public.invite_guest, public.invite_officer, public.join_as_guest, public.guest_call, public.guest_emergency to authenticated;
