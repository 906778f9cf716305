-- What a live call may be in the middle of, besides talking: one interpreter hands over to the next, or the call is being recorded.

create table public.call_hand_overs (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  from_staff_id bigint not null references public.staff (id),
  to_staff_id bigint references public.staff (id),
  state text not null default 'asked' constraint hand_over_state_is_known
    check (state in ('asked', 'joined', 'agreed', 'refused', 'cancelled')),
  asked_at timestamptz not null default now(),
  joined_at timestamptz,
  ended_at timestamptz,
  constraint who_joined_is_named check (state not in ('joined', 'agreed', 'refused') or to_staff_id is not null)
);
comment on table public.call_hand_overs is 'A call on its way from one interpreter to the next: asked (the next is being found), joined (both on the stage), then the citizen agreed or refused; calls.answered_by moves only when they agreed. Call centre staff see it.';
create unique index one_open_hand_over_idx on public.call_hand_overs (call_id) where state in ('asked', 'joined');
create unique index one_call_to_take_over_idx on public.call_hand_overs (to_staff_id) where state = 'joined';
create index call_hand_overs_call_idx on public.call_hand_overs (call_id);
create index call_hand_overs_from_idx on public.call_hand_overs (from_staff_id);

create table public.call_recordings (
  id uuid primary key default uuidv7(),
  call_id uuid not null references public.calls (id),
  state text not null default 'asked' constraint call_recording_state_is_known
    check (state in ('asked', 'refused', 'recording', 'stopped', 'erased')),
  asked_by bigint not null references public.staff (id),
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  -- By the citizen's own button, or in sign: then who noted it.
  answered_by text constraint consent_is_by_button_or_sign check (answered_by in ('button', 'sign')),
  noted_by bigint references public.staff (id),
  stopped_at timestamptz,
  stopped_by bigint references public.staff (id),
  visible_to text[] not null default '{interpreter,supervisor}' constraint recording_is_shown_to_known_people
    check (visible_to <@ '{interpreter,supervisor}'),
  kept_until timestamptz not null default now() + interval '90 days',
  erased_at timestamptz,
  erased_parts integer,
  erased_bytes bigint,
  constraint nothing_is_recorded_without_consent check (state not in ('recording', 'stopped') or answered_by is not null)
);
comment on table public.call_recordings is 'The citizen''s answer to being recorded in a call, and what was recorded. visible_to decides who sees it: interpreter, who has the call, and supervisor (each look is written down); kept_until: then a job erases it and its report stays here (erased_at, erased_parts, erased_bytes). Seen by them and by the citizen by the call''s secret.';
create unique index one_open_call_recording_idx on public.call_recordings (call_id) where state in ('asked', 'recording');
create index call_recordings_call_idx on public.call_recordings (call_id);

create table public.call_recording_parts (
  recording_id uuid not null references public.call_recordings (id),
  -- One run of the recorder: a reload or another interpreter begins a new one.
  take uuid not null,
  part integer not null check (part between 0 and 20000),
  object_path text not null unique,
  mime_type text not null,
  bytes integer not null check (bytes > 0),
  -- By the recording computer, which keeps it until it arrives: what was recorded without a network comes later.
  recorded_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (recording_id, take, part)
);
comment on table public.call_recording_parts is 'The stored parts of a call''s recording, a second each, in the private bucket "recordings". Seen like the recording, but by no citizen.';

alter table public.call_hand_overs enable row level security;
alter table public.call_recordings enable row level security;
alter table public.call_recording_parts enable row level security;

create policy "call centre sees hand-overs" on public.call_hand_overs for select to authenticated
  using ((select private.actor_is_call_centre()));

-- The recordings whose record names the one who asks, of the staff. The policies and the player ask here; the citizen sees the record of their own call,
-- and plays nothing. security definer: the table's own policy asks.
create function private.my_call_recording_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  with who as (select private.actor() as a)
  select r.id from who, public.call_recordings r join public.calls c on c.id = r.call_id
  where (a).role = 'supervisor' and 'supervisor' = any (r.visible_to) or c.answered_by = (a).staff_id and 'interpreter' = any (r.visible_to)
$$;
grant execute on function private.my_call_recording_ids to authenticated;

create policy "whom the record names and the call's citizen see recordings" on public.call_recordings for select to authenticated
  using (call_id = (select (private.actor()).call_id) or id = any (array(select private.my_call_recording_ids())));
create policy "staff whom the record names see its parts" on public.call_recording_parts for select to authenticated
  using (recording_id = any (array(select private.my_call_recording_ids())));
create policy "a call's people see its lines, a guest those since they came" on public.call_texts for select to authenticated
  using (call_id = (select (private.actor()).call_id)
    or call_id = any (array(select c.id from public.calls c where c.answered_by = (select private.actor_staff_id())))
    or call_id = any (array(select h.call_id from public.call_hand_overs h where h.to_staff_id = (select private.actor_staff_id()) and h.state = 'joined'))
    or call_id = (select (private.my_seat()).call_id) and at >= (select (private.my_seat()).joined_at));
grant select on public.call_hand_overs, public.call_recordings, public.call_recording_parts to authenticated, service_role;

-- Who of the staff is in a call, as the others there know them: the first name.
create function private.staff_on_stage(staff_id bigint) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('staffId', s.id, 'kind', case s.role when 'interpreter' then 'interpreter' else 'operator' end,
    'hi', split_part(s.name_hi, ' ', 1), 'en', split_part(s.name_en, ' ', 1)) from public.staff s where s.id = staff_on_stage.staff_id
$$;

-- Who presses 112 since it is on: an event of each. Its data names the guest; the citizen's is empty.
create function private.emergency_presses(call_id uuid) returns setof public.call_events
language sql stable set search_path = '' as $$
  select e.* from public.call_events e
  where e.call_id = emergency_presses.call_id and e.kind = 'emergency'
    and e.id > coalesce((select max(o.id) from public.call_events o where o.call_id = emergency_presses.call_id and o.kind = 'emergency_over'), 0)
$$;

-- What both sides are told of it; of people: the first name. `since`: when the one who has the call now took it, for their timer.
create function private.call_scene(the_call public.calls) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'since', coalesce((select max(h.ended_at) from public.call_hand_overs h where h.call_id = the_call.id and h.state = 'agreed'), the_call.answered_at),
    'answeredBy', private.staff_on_stage(the_call.answered_by),
    'emergencyBy', case when the_call.emergency_at is not null then (select e.data ->> 'guest'
      from private.emergency_presses(the_call.id) e order by e.data ->> 'guest' is not null, e.id limit 1) end,
    'handOver', (select jsonb_build_object('state', h.state, 'toStaffId', h.to_staff_id, 'to', private.staff_on_stage(h.to_staff_id))
      from public.call_hand_overs h where h.call_id = the_call.id and h.state in ('asked', 'joined')),
    'recording', (select jsonb_build_object('id', r.id, 'state', r.state, 'keptUntil', r.kept_until)
      from public.call_recordings r where r.call_id = the_call.id and r.state in ('asked', 'recording', 'refused', 'stopped') order by r.asked_at desc limit 1))
$$;
