-- Calls: the queue is these tables; LiveKit only carries the picture and the sound. One room per call.

create table public.calls (
  id uuid primary key default uuidv7(),
  mode text not null check (mode in ('sign', 'voice')),
  state text not null default 'waiting' constraint call_state_is_known
    check (state in ('waiting', 'offered', 'live', 'ended', 'abandoned', 'missed')),
  secret_hash bytea not null unique,
  locale text not null default 'hi' check (locale in ('hi', 'en')),
  gender_wish text check (gender_wish in ('female', 'male')),
  sign_variety_wish text check (sign_variety_wish in ('chhattisgarh', 'delhi', 'mumbai', 'kolkata', 'bengaluru')),
  citizen_id bigint references public.citizens (id),
  complaint_id bigint references public.complaints (id),
  answered_by bigint references public.staff (id),
  task_id bigint,
  outcome text check (outcome in ('complaint', 'information', 'follow_up', 'call_back', 'dropped', 'nobody_there')),
  helped smallint check (helped between 1 and 3),
  asked_at timestamptz not null default now(),
  -- The place in the line: emergencies by the moment of their button, then everybody by line_at, which a supervisor may change.
  emergency_at timestamptz,
  line_at timestamptz not null default now(),
  answered_at timestamptz,
  ended_at timestamptz,
  citizen_seen_at timestamptz not null default now(),
  asked_from bytea,
  constraint live_calls_have_somebody check (state <> 'live' or answered_by is not null)
);
comment on table public.calls is 'A citizen''s call in sign or by voice. The room is named after the id. Call centre staff and the collector see it; the citizen sees their own by its secret. citizen_seen_at: last sign of life, a drop is kept 180 s.';
create index calls_open_idx on public.calls (asked_at) where state in ('waiting', 'offered', 'live');
create index calls_citizen_idx on public.calls (citizen_id);
create index calls_answered_idx on public.calls (answered_by, answered_at);
create index calls_asked_idx on public.calls (asked_at);
-- A member of staff is in one live call at most.
create unique index one_live_call_per_person_idx on public.calls (answered_by) where state = 'live';
alter table public.calls enable row level security;

create table public.call_events (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  at timestamptz not null default now(),
  kind text not null check (kind in (
    'asked', 'offered', 'accepted', 'missed', 'declined', 'withdrawn', 'joined', 'left', 'coming_back', 'ended', 'abandoned', 'call_back', 'quality', 'guest_quality', 'fallback', 'hand_over', 'consent',
    'emergency', 'emergency_over', 'moved', 'looking_on', 'looking_on_told', 'looking_on_over', 'guest_removed')),
  staff_id bigint references public.staff (id),
  data jsonb not null default '{}'
);
comment on table public.call_events is 'What happened in a call, append-only; quality rows carry what was delivered (fps, size, delay, freezes) every 5 s to either side, guest_quality rows what a guest received. Call centre staff and the collector see it.';
create index call_events_call_idx on public.call_events (call_id, id);
create index call_events_accepted_idx on public.call_events (call_id, at) where kind = 'accepted';
create trigger call_events_only_grow before update or delete on public.call_events
  for each row execute function private.refuse_change();
alter table public.call_events enable row level security;

alter table public.citizen_addresses add constraint citizen_addresses_call_fk foreign key (call_id) references public.calls (id);
alter table public.complaints add constraint complaints_call_fk foreign key (call_id) references public.calls (id);
alter table public.tracking_links add constraint tracking_links_call_fk foreign key (call_id) references public.calls (id);
