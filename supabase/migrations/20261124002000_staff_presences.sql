-- Who of the staff is at the desk: who can take a call now, and how others know who is in one.

create table public.staff_presences (
  staff_id bigint primary key references public.staff (id),
  state text not null default 'away' check (state in ('ready', 'away', 'in_call', 'wrap_up')),
  since timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  misses smallint not null default 0 check (misses between 0 and 3),
  -- The desk window in which they took their call, the only one that may be in its room; null: any.
  window_id uuid
);
comment on table public.staff_presences is 'Who at the desk can take a call now, and in which window they are in one. Idle longest = ready with the oldest since. Call centre staff see it.';
alter table public.staff_presences enable row level security;
create policy "call centre and collector see presences" on public.staff_presences for select to authenticated
  using ((select private.actor_role()) in ('operator', 'interpreter', 'supervisor', 'collector'));
grant select on public.staff_presences to authenticated, service_role;

-- A desk gives a sign of life every three seconds, and a browser lets a hidden page speak once a minute.
create function private.is_at_desk(presence public.staff_presences) returns boolean
language sql stable set search_path = '' as $$ select presence.seen_at > now() - interval '90 seconds' $$;

-- Who closed their desk and did not say so is not there for anybody, whether or not the sweep has seen it.
create function private.is_on_shift(presence public.staff_presences) returns boolean
language sql stable set search_path = '' as $$ select presence.state <> 'away' and private.is_at_desk(presence) $$;

-- Who of the staff is in a call, as the others there know them: the first name.
create function private.staff_on_stage(staff_id bigint) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('staffId', s.id, 'kind', case s.role when 'interpreter' then 'interpreter' else 'operator' end,
    'hi', split_part(s.name_hi, ' ', 1), 'en', split_part(s.name_en, ' ', 1)) from public.staff s where s.id = staff_on_stage.staff_id
$$;

-- security definer: no role may write presences, calls or offers.
create function private.set_presence(new_state text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  presence public.staff_presences;
  offered uuid;
begin
  if coalesce(new_state, '') not in ('ready', 'away') then perform private.fail(400, 'invalid_input', 'state'); end if;
  -- Going away with an offer open lets it fall: the call first, then the offer, then the presence.
  if new_state = 'away' then
    select o.call_id into offered from public.call_offers o where o.staff_id = who.staff_id and o.result is null;
    if offered is not null then perform private.decline(offered, who.staff_id); end if;
  end if;
  insert into public.staff_presences (staff_id) values (who.staff_id) on conflict do nothing;
  select * into presence from public.staff_presences p where p.staff_id = who.staff_id for update;
  if private.is_in_call(who.staff_id) then perform private.fail(409, 'in_call'); end if;
  update public.staff_presences p set seen_at = now(), state = new_state, misses = 0,
    since = case when p.state = new_state then p.since else now() end
  where p.staff_id = who.staff_id returning * into presence;
  if new_state = 'ready' then
    perform private.offer_calls();
    perform private.add_job('offer_calls', '{}', key => 'offer_calls');
  end if;
  return jsonb_build_object('state', presence.state, 'since', presence.since, 'misses', presence.misses);
end
$$;

create function public.set_presence(state text) returns jsonb language sql volatile set search_path = '' as $$ select private.set_presence(state) $$;

comment on function public.set_presence is 'Operator or interpreter: ready | away. → {state, since, misses}. 409 in_call.';

grant execute on function private.set_presence, public.set_presence to authenticated;
