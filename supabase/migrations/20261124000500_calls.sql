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

create table public.call_offers (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  staff_id bigint not null references public.staff (id),
  offered_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '20 seconds',
  result text check (result in ('accepted', 'missed', 'declined', 'withdrawn')),
  answered_at timestamptz
);
comment on table public.call_offers is 'A call offered to one person for 20 s. Open while result is null; one open offer a call and one a person at most. Call centre staff see it.';
create unique index one_open_offer_per_call_idx on public.call_offers (call_id) where result is null;
create unique index one_open_offer_per_person_idx on public.call_offers (staff_id) where result is null;
create index call_offers_staff_idx on public.call_offers (staff_id, offered_at);

create table public.call_events (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  at timestamptz not null default now(),
  kind text not null check (kind in (
    'asked', 'offered', 'accepted', 'missed', 'declined', 'withdrawn', 'joined', 'left', 'coming_back', 'ended', 'abandoned', 'call_back', 'quality', 'fallback', 'hand_over', 'consent',
    'emergency', 'emergency_over', 'moved', 'listening', 'listening_told', 'listening_over')),
  staff_id bigint references public.staff (id),
  data jsonb not null default '{}'
);
comment on table public.call_events is 'What happened in a call, append-only; quality rows carry what was delivered (fps, size, delay, freezes) every 5 s. Call centre staff and the collector see it.';
create index call_events_call_idx on public.call_events (call_id, id);
create trigger call_events_only_grow before update or delete on public.call_events
  for each row execute function private.refuse_change();

create table public.call_guests (
  id bigint generated always as identity primary key,
  secret_hash bytea not null unique,
  call_id uuid not null references public.calls (id),
  kind text not null check (kind in ('officer', 'companion', 'interpreter', 'deaf_interpreter', 'operator')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '3 hours',
  joined_at timestamptz
);
comment on table public.call_guests is 'Links by which a third person joins a call without an account. Only the hash is kept. joined_at: when they first came in; what was written before is not theirs to read. Seen by nobody.';
create index call_guests_call_idx on public.call_guests (call_id);

create table public.call_texts (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  from_staff_id bigint references public.staff (id),
  from_guest_id bigint references public.call_guests (id),
  key uuid not null,
  body text not null check (char_length(body) between 1 and 2000),
  phrase text check (phrase ~ '^[a-z_]{1,30}$'),
  at timestamptz not null default now(),
  unique nulls not distinct (call_id, key, from_staff_id, from_guest_id),
  constraint a_line_has_one_writer check (from_staff_id is null or from_guest_id is null)
);
comment on table public.call_texts is 'Lines typed in a call (real-time text goes over the room; finished lines are kept here and replayed after a drop). phrase: said by one touch, shown with its pictogram. from_staff_id and from_guest_id are null for the citizen. Seen by the citizen by the call''s secret, by who answered the call or takes it over, and by a guest while the call is open: what was written since they came in.';
create index call_texts_guest_idx on public.call_texts (from_guest_id) where from_guest_id is not null;

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

create table public.recordings (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('sign', 'voice')),
  secret_hash bytea not null unique,
  locale text not null default 'hi' check (locale in ('hi', 'en')),
  mime_type text not null,
  -- A message that becomes a complaint, the centre's signed answer to one, or the citizen's signed reply.
  purpose text not null default 'message' constraint purpose_is_known check (purpose in ('message', 'answer', 'reply')),
  state text not null default 'recording' constraint recording_state_is_known check (state in ('recording', 'finished', 'transcribed', 'discarded')),
  complaint_id bigint references public.complaints (id),
  citizen_id bigint references public.citizens (id),
  recorded_by bigint references public.staff (id),
  transcribed_by bigint references public.staff (id),
  asked_from bytea,
  -- Its sender had gone, so we finished it: what their phone still keeps may come later.
  was_lost boolean not null default false,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  constraint answer_says_who_signs check ((purpose = 'answer') = (recorded_by is not null)),
  constraint answer_and_reply_are_about_a_complaint check (purpose = 'message' or complaint_id is not null)
);
comment on table public.recordings is 'A signed or spoken message, stored in parts while it is being recorded. Personal data: call centre staff see it (each look is audited), the sender by its secret.';
create index recordings_complaint_idx on public.recordings (complaint_id);
create index recordings_asked_from_idx on public.recordings (asked_from, created_at);
create index recordings_open_idx on public.recordings (created_at) where state = 'recording';

create table public.recording_parts (
  recording_id uuid not null references public.recordings (id),
  part integer not null check (part between 0 and 200),
  object_path text not null unique,
  bytes integer not null check (bytes > 0),
  created_at timestamptz not null default now(),
  primary key (recording_id, part)
);
comment on table public.recording_parts is 'The stored parts of a recording, in the private bucket "recordings". Seen like the recording.';

create table public.recording_files (
  recording_id uuid not null references public.recordings (id),
  form text not null constraint form_is_known check (form in ('whole', 'small', 'poster')),
  object_path text not null unique,
  mime_type text not null,
  bytes integer not null check (bytes > 0),
  duration_ms integer check (duration_ms > 0),
  created_at timestamptz not null default now(),
  primary key (recording_id, form)
);
comment on table public.recording_files is 'What the worker made of a recording''s parts: the whole with its length and an index, a copy of 240 lines, a still. Seen like the recording.';

alter table public.calls enable row level security;
alter table public.call_offers enable row level security;
alter table public.call_events enable row level security;
alter table public.call_texts enable row level security;
alter table public.call_guests enable row level security;
alter table public.call_listeners enable row level security;
alter table public.staff_presences enable row level security;
alter table public.recordings enable row level security;
alter table public.recording_parts enable row level security;
alter table public.recording_files enable row level security;

alter table public.citizen_addresses add constraint citizen_addresses_call_fk foreign key (call_id) references public.calls (id);
alter table public.complaints add constraint complaints_call_fk foreign key (call_id) references public.calls (id);
alter table public.tracking_links add constraint tracking_links_call_fk foreign key (call_id) references public.calls (id);
