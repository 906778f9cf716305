-- A supervisor who looks on in a call, which the citizen's page shows before they are let in.

create table public.call_onlookers (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  staff_id bigint not null references public.staff (id),
  asked_at timestamptz not null default now(),
  told_at timestamptz,
  left_at timestamptz
);
comment on table public.call_onlookers is 'A supervisor who is in a live call without taking part. Let in only when the citizen''s page has shown it (told_at). Call centre staff and the collector see it.';
-- One call at a time.
create unique index one_open_looking_on_idx on public.call_onlookers (staff_id) where left_at is null;
create index call_onlookers_call_idx on public.call_onlookers (call_id);
alter table public.call_onlookers enable row level security;
create policy "call centre and collector see who looks on" on public.call_onlookers for select to authenticated
  using ((select private.actor_role()) in ('operator', 'interpreter', 'supervisor', 'collector'));
grant select on public.call_onlookers to authenticated, service_role;

-- Who looks on in a call, or will once its citizen was told. Of people: the first name.
create function private.onlookers_of(call_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'hi', split_part(s.name_hi, ' ', 1), 'en', split_part(s.name_en, ' ', 1),
    'isTold', o.told_at is not null) order by o.id), '[]')
  from public.call_onlookers o join public.staff s on s.id = o.staff_id where o.call_id = onlookers_of.call_id and o.left_at is null
$$;

-- A supervisor looks on no longer: in this call, or (null) in any; this one, or (null) all of them.
create function private.end_looking_on(call_id uuid, staff_id bigint default null) returns void
language plpgsql volatile set search_path = '' as $$
declare
  onlooker public.call_onlookers;
begin
  for onlooker in
    update public.call_onlookers o set left_at = now()
    where o.left_at is null and o.call_id = coalesce(end_looking_on.call_id, o.call_id) and o.staff_id = coalesce(end_looking_on.staff_id, o.staff_id) returning *
  loop
    perform private.add_call_event(onlooker.call_id, 'looking_on_over', onlooker.staff_id);
  end loop;
end
$$;

-- security definer here and below: no role may write who looks on.
create function private.look_on(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
  the_call public.calls := private.lock_call(call_id);
begin
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  insert into public.call_onlookers (call_id, staff_id) values (the_call.id, who.staff_id) on conflict do nothing;
  if found then
    perform private.add_call_event(the_call.id, 'looking_on', who.staff_id);
  elsif not exists (select 1 from public.call_onlookers o
    where o.call_id = the_call.id and o.staff_id = who.staff_id and o.left_at is null)
  then
    perform private.fail(409, 'in_call');
  end if;
end
$$;

create function private.stop_looking_on(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
begin
  perform private.lock_call(call_id);
  perform private.end_looking_on(call_id, who.staff_id);
end
$$;

-- The citizen's page shows who looks on, and says whom it shows; only now may they come in. Who asked since then is told of by the next look.
create function private.note_told(onlooker_ids bigint[]) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
  told bigint;
begin
  for told in
    update public.call_onlookers o set told_at = now()
    where o.call_id = the_call.id and o.id = any (onlooker_ids) and o.told_at is null and o.left_at is null returning o.staff_id
  loop
    perform private.add_call_event(the_call.id, 'looking_on_told', told);
  end loop;
end
$$;

-- May this supervisor come in now? Raises when not.
create function private.check_onlooker(call_id uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('supervisor');
  onlooker public.call_onlookers;
begin
  select o.* into onlooker from public.call_onlookers o join public.calls c on c.id = o.call_id and c.state = 'live'
  where o.call_id = check_onlooker.call_id and o.staff_id = who.staff_id and o.left_at is null;
  if onlooker.id is null then perform private.fail(409, 'call_over'); end if;
  if onlooker.told_at is null then perform private.fail(409, 'citizen_not_told'); end if;
end
$$;

create function public.look_on(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.look_on(call_id) $$;
create function public.stop_looking_on(call_id uuid) returns void language sql volatile set search_path = '' as $$ select private.stop_looking_on(call_id) $$;
create function public.note_told(onlooker_ids bigint[]) returns void language sql volatile set search_path = '' as $$
  select private.note_told(onlooker_ids) $$;
create function public.check_onlooker(call_id uuid) returns void language sql stable set search_path = '' as $$ select private.check_onlooker(call_id) $$;

comment on function public.look_on is 'A supervisor asks to be in a live call without taking part; the citizen is told first. 409 call_over, in_call.';
comment on function public.stop_looking_on is 'The supervisor is out of the call. Twice is once.';
comment on function public.note_told is 'The citizen''s page shows these who look on.';
comment on function public.check_onlooker is 'May the supervisor who asks come into the room? 409 citizen_not_told, call_over.';

grant execute on function private.look_on, private.stop_looking_on, private.note_told, private.check_onlooker, public.look_on,
  public.stop_looking_on, public.note_told, public.check_onlooker to authenticated;
