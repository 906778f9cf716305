-- Third persons in a call, by a link: how they are asked in, come in and are put out. They may do nothing else in it but write, press 112 and say how the pictures arrive.

create table public.call_guests (
  id bigint generated always as identity primary key,
  secret_hash bytea not null unique,
  call_id uuid not null references public.calls (id),
  kind text not null check (kind in ('officer', 'companion', 'interpreter', 'deaf_interpreter', 'operator')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '3 hours',
  -- Null: the citizen, or by a message.
  invited_by bigint references public.staff (id),
  joined_at timestamptz,
  removed_at timestamptz
);
comment on table public.call_guests is 'Links by which a third person joins a call without an account. Only the hash is kept. joined_at: when they first came in; what was written before is not theirs to read. removed_at: somebody put them out. Seen by nobody.';
create index call_guests_call_idx on public.call_guests (call_id);
alter table public.call_guests enable row level security;
grant select on public.call_guests to service_role;

-- The place in an open call of the guest who asks, once they have come in. security definer: guests' links are for nobody's eyes.
create function private.my_seat() returns public.call_guests
language sql stable security definer set search_path = '' as $$
  select g from public.call_guests g join public.calls c on c.id = g.call_id
  where g.id = (private.actor()).guest_id and g.joined_at is not null and c.state in ('waiting', 'offered', 'live')
$$;

-- Who was put out hears that, and not that the call is over. Their link is no actor any more: it is looked up here for this word alone.
create function private.refuse_who_was_put_out() returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (select 1 from public.call_guests g where g.secret_hash = private.hash_secret(auth.jwt() ->> 'secret') and g.removed_at is not null) then
    perform private.fail(403, 'put_out');
  end if;
end
$$;

-- By what a guest is known in the room of the call: its identity there is guest-<this>.
create function private.guest_of(seat public.call_guests) returns text
language sql immutable set search_path = '' as $$ select encode(substr(seat.secret_hash, 1, 6), 'hex') $$;

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

-- Ten people come into a call, whoever asked them in.
create function private.check_guests(call_id uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
  if (select count(*) from public.call_guests g where g.call_id = check_guests.call_id and g.joined_at is not null) >= 10 then
    perform private.fail(429, 'too_many_requests', 'guests');
  end if;
end
$$;

-- A look at the citizen's code makes a link: what it showed before and nobody used opens nothing any more.
create function private.new_guest_link(call_id uuid, kind text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  secret text := private.new_secret();
  inviter bigint := private.actor_staff_id();
begin
  perform private.check_guests(call_id);
  if kind = 'companion' and inviter is null then
    update public.call_guests g set expires_at = now()
    where g.call_id = new_guest_link.call_id and g.kind = 'companion' and g.invited_by is null and g.joined_at is null and g.expires_at > now();
  end if;
  insert into public.call_guests (secret_hash, call_id, kind, invited_by) values (private.hash_secret(secret), call_id, kind, inviter);
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
language plpgsql volatile security definer set search_path = '' as $$
declare
  seat public.call_guests;
  the_call public.calls;
begin
  perform private.refuse_who_was_put_out();
  select * into seat from public.call_guests g where g.id = (private.actor()).guest_id;
  if seat.id is null then return null; end if;
  -- Held: of people who come at once nobody is the eleventh, and nobody comes in who is put out at this moment.
  the_call := private.lock_call(seat.call_id);
  select * into seat from public.call_guests g where g.id = seat.id and g.expires_at > now();
  -- Who has come in before waits with the citizen when the interpreter is gone.
  if seat.id is null or not (the_call.state = 'live' or seat.joined_at is not null and the_call.state in ('waiting', 'offered')) then return null; end if;
  if seat.joined_at is null then
    perform private.check_guests(the_call.id);
    update public.call_guests g set joined_at = now() where g.id = seat.id;
  end if;
  return jsonb_build_object('callId', the_call.id, 'mode', the_call.mode, 'kind', seat.kind, 'guest', private.guest_of(seat));
end
$$;

-- A guest is put out, by who has the call or by its citizen: their link opens nothing any more, and they leave the room. Twice is once.
create function private.remove_guest(guest text, call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls;
  seat public.call_guests;
begin
  if (private.actor()).kind in ('call', 'tracking_link') then
    the_call := private.lock_my_call();
    if the_call.state not in ('waiting', 'offered', 'live') then perform private.fail(409, 'call_over'); end if;
  else
    the_call := private.my_live_call(call_id);
  end if;
  select * into seat from public.call_guests g where g.call_id = the_call.id and private.guest_of(g) = guest;
  if seat.id is null then perform private.fail(404, 'not_found', 'guest'); end if;
  if seat.removed_at is not null then return; end if;
  update public.call_guests g set removed_at = now(), expires_at = now() where g.id = seat.id;
  perform private.add_call_event(the_call.id, 'guest_removed', private.actor_staff_id(), jsonb_build_object('guest', seat.kind, 'guestId', seat.id));
  perform private.add_job('remove_participant', jsonb_build_object('callId', the_call.id, 'identity', 'guest-' || guest));
end
$$;

create function public.invite_guest(kind text, call_id uuid default null) returns text language sql volatile set search_path = '' as $$
  select private.invite_guest(call_id, kind) $$;
create function public.invite_officer(call_id uuid, phone text default null) returns void language sql volatile set search_path = '' as $$
  select private.invite_officer(call_id, phone) $$;
create function public.join_as_guest() returns jsonb language sql volatile set search_path = '' as $$ select private.join_as_guest() $$;
create function public.remove_guest(guest text, call_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.remove_guest(guest, call_id) $$;

comment on function public.invite_guest is 'A link by which a third person joins my live call; a citizen invites a companion only, and their last link alone is open. → secret. 409 call_over, 429: ten came in.';
comment on function public.invite_officer is 'Asks an officer into my live call by WhatsApp: of the complaint, or of this phone. 422 required, phone_invalid; 409 call_over.';
comment on function public.join_as_guest is 'A guest comes in by their link. → the call that it opens, or null: it must be live, or wait again after they had come in. 403 put_out, 429: ten came in.';
comment on function public.remove_guest is 'Puts a guest out of my live call; a citizen names no call. guest: as join_as_guest told. Twice is once. 403 forbidden, not_your_call; 404 not_found; 409 call_over.';

grant execute on function private.my_seat, private.refuse_who_was_put_out, private.invite_guest, private.invite_officer, private.join_as_guest, private.remove_guest, public.invite_guest,
  public.invite_officer, public.join_as_guest, public.remove_guest to authenticated;
