-- Complaints, their timeline and what belongs to them. State changes only by the functions in later files.

create table public.complaints (
  id bigint generated always as identity primary key,
  number text not null unique,
  state text not null default 'registered' constraint complaint_state_is_known check (state in (
    'registered', 'assigned', 'acknowledged', 'in_progress', 'on_hold', 'resolved', 'closed', 'reopened', 'not_actionable', 'merged')),
  channel text not null check (channel in ('web', 'video', 'voice', 'phone', 'walk_in', 'signed_message', 'voice_message')),
  locale text not null default 'hi' check (locale in ('hi', 'en')),
  text text not null check (char_length(text) <= 5000),
  category_id bigint references public.categories (id),
  place_id bigint references public.places (id),
  landmark text check (char_length(landmark) <= 300),
  latitude numeric(8, 5),
  longitude numeric(8, 5),
  citizen_id bigint references public.citizens (id),
  desk_id bigint references public.desks (id),
  department_id bigint references public.departments (id),
  level smallint not null default 1 check (level between 1 and 4),
  promise_due_at timestamptz not null,
  guarantee_due_at timestamptz,
  held_at timestamptz,
  held_until timestamptz,
  transfers integer not null default 0,
  reopenings integer not null default 0,
  escalations integer not null default 0,
  closed_as text check (closed_as in ('satisfied', 'unverified', 'not_actionable', 'merged')),
  resolved_at timestamptz,
  closed_at timestamptz,
  merged_into bigint references public.complaints (id),
  call_id uuid,
  registered_by bigint references public.staff (id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  search text not null generated always as (private.fold(text) || ' ' || private.skeleton(text)) stored,
  constraint hold_is_whole check ((state = 'on_hold') = (held_at is not null)),
  constraint closed_says_how check ((state in ('closed', 'not_actionable', 'merged')) = (closed_as is not null)),
  constraint merged_names_its_target check ((state = 'merged') = (merged_into is not null))
);
comment on table public.complaints is 'The register: one row a complaint. Call centre, collector and administrators see all; officers those of their desks; a citizen their own (phone session or tracking link). No personal data but the free text.';
alter table public.citizen_addresses add constraint citizen_addresses_complaint_id_fkey
  foreign key (complaint_id) references public.complaints (id);
create index citizen_addresses_complaint_idx on public.citizen_addresses (complaint_id) where complaint_id is not null;
create index complaints_state_idx on public.complaints (state, promise_due_at);
create index complaints_created_idx on public.complaints (created_at desc, id desc);
create index complaints_desk_idx on public.complaints (desk_id, state);
create index complaints_department_idx on public.complaints (department_id, state);
create index complaints_category_idx on public.complaints (category_id);
create index complaints_place_idx on public.complaints (place_id);
create index complaints_citizen_idx on public.complaints (citizen_id);
create index complaints_merged_idx on public.complaints (merged_into) where merged_into is not null;
create index complaints_call_idx on public.complaints (call_id) where call_id is not null;
create index complaints_search_idx on public.complaints using gin (search extensions.gin_trgm_ops);

create table public.complaint_events (
  id bigint generated always as identity primary key,
  complaint_id bigint not null references public.complaints (id),
  at timestamptz not null default now(),
  kind text not null check (kind in (
    'registered', 'assigned', 'accepted', 'started', 'transferred', 'held', 'resumed', 'resolved', 'verification', 'reopened', 'closed',
    'escalated', 'declared_not_actionable', 'merged', 'unmerged', 'remark', 'citizen_reply', 'attachment', 'directed', 'answered')),
  from_state text,
  to_state text,
  actor_kind text not null check (actor_kind in ('citizen', 'staff', 'system')),
  actor_staff_id bigint references public.staff (id),
  remark text check (char_length(remark) <= 5000),
  data jsonb not null default '{}'
);
comment on table public.complaint_events is 'The timeline, append-only. Everything here is shown to the citizen; what is not for them is in complaint_notes.';
create index complaint_events_complaint_idx on public.complaint_events (complaint_id, id);
create index complaint_events_at_idx on public.complaint_events (at);

create table public.complaint_notes (
  id bigint generated always as identity primary key,
  complaint_id bigint not null references public.complaints (id),
  event_id bigint references public.complaint_events (id),
  staff_id bigint references public.staff (id),
  body text not null check (char_length(body) between 1 and 5000),
  at timestamptz not null default now()
);
comment on table public.complaint_notes is 'Remarks between staff, append-only. Staff who see the complaint see them; citizens never.';
create index complaint_notes_complaint_idx on public.complaint_notes (complaint_id, id);

create table public.attachments (
  id uuid primary key default gen_random_uuid(),
  complaint_id bigint not null references public.complaints (id),
  kind text not null check (kind in ('photo', 'audio', 'video', 'pdf')),
  phase text not null check (phase in ('report', 'proof', 'reply')),
  object_path text not null unique,
  mime_type text not null,
  bytes bigint not null check (bytes > 0),
  caption text check (char_length(caption) <= 300),
  added_by bigint references public.staff (id),
  created_at timestamptz not null default now()
);
comment on table public.attachments is 'Files of a complaint; the bytes lie in the private storage bucket "attachments" and are served by the app''s own route. Whoever sees the complaint sees its rows.';
create index attachments_complaint_idx on public.attachments (complaint_id);

create table public.tracking_links (
  secret_hash bytea primary key,
  complaint_id bigint references public.complaints (id),
  call_id uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '400 days',
  revoked_at timestamptz,
  constraint link_opens_one_thing check (num_nonnulls(complaint_id, call_id) >= 1)
);
comment on table public.tracking_links is 'Links that we sent to citizens: open the status page, or the call they belong to while it lasts. Only the hash is kept. Seen by nobody.';
create index tracking_links_complaint_idx on public.tracking_links (complaint_id);
create index tracking_links_call_idx on public.tracking_links (call_id);

create table public.officer_links (
  secret_hash bytea primary key,
  complaint_id bigint not null references public.complaints (id),
  desk_id bigint not null references public.desks (id),
  staff_id bigint not null references public.staff (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  revoked_at timestamptz
);
comment on table public.officer_links is 'Links and buttons that we sent to an officer for one complaint. They act while the complaint is at that desk. Only the hash is kept. Seen by nobody.';
create index officer_links_complaint_idx on public.officer_links (complaint_id);

alter table public.complaints enable row level security;
alter table public.complaint_events enable row level security;
alter table public.complaint_notes enable row level security;
alter table public.attachments enable row level security;
alter table public.tracking_links enable row level security;
alter table public.officer_links enable row level security;

-- The timeline can only grow, whoever asks.
create function private.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform private.fail(403, 'append_only', tg_table_name);
  return null;
end
$$;
create trigger complaint_events_only_grow before update or delete on public.complaint_events
  for each row execute function private.refuse_change();
create trigger complaint_notes_only_grow before update or delete on public.complaint_notes
  for each row execute function private.refuse_change();
create trigger personal_data_views_only_grow before update or delete on public.personal_data_views
  for each row execute function private.refuse_change();

-- The public number: RPR-26-001234-7 (district, year, serial, check digit).
-- One sequence a year: no hot row (a gapless counter costs 4/5 of the intake), gaps after a rollback are allowed.
do $$
begin
  for year in 24..45 loop
    execute format('create sequence private.complaint_serial_%s', year);
  end loop;
end
$$;

-- Check digit by Damm (2004): catches every single wrong digit and every swap of neighbours.
create function private.damm_digit(digits text) returns integer
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  quasigroup constant text := '0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790';
  interim integer := 0;
begin
  for i in 1..char_length(digits) loop
    interim := substr(quasigroup, interim * 10 + substr(digits, i, 1)::integer + 1, 1)::integer;
  end loop;
  return interim;
end
$$;

create function private.next_complaint_number(at timestamptz) returns text
language plpgsql volatile set search_path = '' as $$
declare
  year text := to_char(at at time zone 'Asia/Kolkata', 'YY');
  serial text := nextval(format('private.complaint_serial_%s', year)::regclass)::text;
begin
  serial := lpad(serial, greatest(6, char_length(serial)), '0'); -- lpad alone would cut the millionth
  return format('RPR-%s-%s-%s', year, serial, private.damm_digit(year || serial));
end
$$;

-- Any spelling of a number → its canonical form, or null: digits of any script; separators, the district code and the zeros before the
-- serial may be left out.
create function private.parse_complaint_number(spelling text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select case when d ~ '^[0-9]{9,}$' and private.damm_digit(left(d, -1)) = right(d, 1)::integer
    then format('RPR-%s-%s-%s', left(d, 2), substr(d, 3, char_length(d) - 3), right(d, 1)) end
  from (select coalesce(
    (select parts[1] || lpad(parts[2], greatest(6, char_length(parts[2])), '0') || parts[3]
      from regexp_match(private.fold(spelling), '^[^0-9]*([0-9]{2})[^0-9]+([0-9]+)[^0-9]+([0-9])[^0-9]*$') as parts),
    regexp_replace(private.fold(spelling), '[^0-9]', '', 'g'))) as folded (d)
$$;
