-- A supervisor who looks on in a call, which the citizen's page shows before they are let in.

create table public.call_listeners (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  staff_id bigint not null references public.staff (id),
  asked_at timestamptz not null default now(),
  told_at timestamptz,
  left_at timestamptz
);
comment on table public.call_listeners is 'A supervisor who is in a live call without taking part. Let in only when the citizen''s page has shown it (told_at). Call centre staff and the collector see it.';
-- One call at a time.
create unique index one_open_listening_idx on public.call_listeners (staff_id) where left_at is null;
create index call_listeners_call_idx on public.call_listeners (call_id);
alter table public.call_listeners enable row level security;
create policy "call centre and collector see who listens" on public.call_listeners for select to authenticated
  using ((select private.actor_role()) in ('operator', 'interpreter', 'supervisor', 'collector'));
grant select on public.call_listeners to authenticated, service_role;

-- Who looks on in a call, or will once its citizen was told. Of people: the first name.
create function private.listeners_of(call_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'hi', split_part(s.name_hi, ' ', 1), 'en', split_part(s.name_en, ' ', 1),
    'isTold', l.told_at is not null) order by l.id), '[]')
  from public.call_listeners l join public.staff s on s.id = l.staff_id where l.call_id = listeners_of.call_id and l.left_at is null
$$;

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

-- security definer here and below: no role may write who listens.
create function private.listen_to_call(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
  the_call public.calls := private.lock_call(call_id);
begin
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  insert into public.call_listeners (call_id, staff_id) values (the_call.id, who.staff_id) on conflict do nothing;
  if found then
    perform private.add_call_event(the_call.id, 'listening', who.staff_id);
  elsif not exists (select 1 from public.call_listeners l
    where l.call_id = the_call.id and l.staff_id = who.staff_id and l.left_at is null)
  then
    perform private.fail(409, 'in_call');
  end if;
end
$$;

create function private.stop_listening(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
begin
  perform private.lock_call(call_id);
  perform private.end_listening(call_id, who.staff_id);
end
$$;

-- The citizen's page shows who looks on, and says whom it shows; only now may they come in. Who asked since then is told of by the next look.
create function private.note_told(listener_ids bigint[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
  told bigint;
begin
  for told in
    update public.call_listeners l set told_at = now()
    where l.call_id = the_call.id and l.id = any (listener_ids) and l.told_at is null and l.left_at is null returning l.staff_id
  loop
    perform private.add_call_event(the_call.id, 'listening_told', told);
  end loop;
end
$$;

-- May this supervisor come in now? Raises when not.
create function private.check_listener(call_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
  listener public.call_listeners;
begin
  select l.* into listener from public.call_listeners l join public.calls c on c.id = l.call_id and c.state = 'live'
  where l.call_id = check_listener.call_id and l.staff_id = who.staff_id and l.left_at is null;
  if listener.id is null then perform private.fail(409, 'call_over'); end if;
  if listener.told_at is null then perform private.fail(409, 'citizen_not_told'); end if;
end
$$;

create function public.listen_to_call(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.listen_to_call(call_id) $$;
create function public.stop_listening(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.stop_listening(call_id) $$;
create function public.note_told(listener_ids bigint[]) returns void language sql volatile set search_path = '' as $$
  select private.note_told(listener_ids) $$;
create function public.check_listener(call_id uuid) returns void language sql stable set search_path = '' as $$ select private.check_listener(call_id) $$;

comment on function public.listen_to_call is 'A supervisor asks to be in a live call without taking part; the citizen is told first. 409 call_over, in_call.';
comment on function public.stop_listening is 'The supervisor is out of the call. Twice is once.';
comment on function public.note_told is 'The citizen''s page shows these who look on.';
comment on function public.check_listener is 'May the supervisor who asks come into the room? 409 citizen_not_told, call_over.';

grant execute on function private.listen_to_call, private.stop_listening, private.note_told, private.check_listener, public.listen_to_call,
  public.stop_listening, public.note_told, public.check_listener to authenticated;
