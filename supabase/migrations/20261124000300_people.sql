-- People: staff and their sign-ins, citizens and how they are reached, sessions, codes, and the audit of every look at personal data.

create table public.staff (
  id bigint generated always as identity primary key,
  role text not null constraint staff_role_is_known
    check (role in ('operator', 'interpreter', 'supervisor', 'officer', 'collector', 'administrator')),
  name_hi text not null,
  name_en text not null,
  gender text check (gender in ('female', 'male', 'other')),
  languages text[] not null default '{hi}',
  sign_varieties text[] not null default '{}' constraint sign_varieties_are_known
    check (sign_varieties <@ '{chhattisgarh,delhi,mumbai,kolkata,bengaluru}'),
  shows_gender boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
comment on table public.staff is 'Everybody who works with complaints, officers included. Staff see each other; citizens see a first name, and a gender if the person agreed (shows_gender), through the call functions only. sign_varieties: the regional signs that an interpreter knows (Ethnologue: ins).';

create table public.staff_pictures (
  staff_id bigint primary key references public.staff (id),
  key text not null unique,
  jpeg bytea not null constraint staff_pictures_are_small check (octet_length(jpeg) <= 60000),
  added_at timestamptz not null default now()
);
comment on table public.staff_pictures is 'A face for those who wait, put there and taken away by the person alone: being there is the consent. Shown by its key alone, which is told of people on shift.';

create table public.staff_phones (
  staff_id bigint primary key references public.staff (id),
  phone text not null unique constraint staff_phone_is_e164 check (phone ~ '^\+[1-9][0-9]{9,14}$')
);
comment on table public.staff_phones is 'The number on which a member of staff gets WhatsApp and SMS. Administrators and supervisors see it.';

create table public.staff_credentials (
  staff_id bigint primary key references public.staff (id),
  login text not null unique check (login = lower(login) and char_length(login) between 3 and 60),
  password_hash text not null,
  totp_secret text not null,
  last_totp_step bigint not null default 0,
  failed_attempts integer not null default 0,
  locked_until timestamptz
);
comment on table public.staff_credentials is 'Sign-in of staff: argon2id hash and TOTP secret. Seen by the sign-in code alone (service role).';

create table public.staff_sessions (
  secret_hash bytea primary key,
  staff_id bigint not null references public.staff (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '12 hours',
  revoked_at timestamptz
);
comment on table public.staff_sessions is 'A signed-in member of staff. Checked on every statement by private.actor(): suspending a person ends it at once. Seen by nobody.';
create index staff_sessions_staff_idx on public.staff_sessions (staff_id);

create table public.postings (
  id bigint generated always as identity primary key,
  desk_id bigint not null references public.desks (id),
  staff_id bigint not null references public.staff (id),
  from_day date not null default private.day_in_india(now()),
  to_day date,
  constraint posting_ends_after_it_begins check (to_day is null or to_day >= from_day),
  constraint one_person_holds_a_desk exclude using gist (
    desk_id with =, daterange(from_day, to_day, '[]') with &&)
);
comment on table public.postings is 'Who holds which desk, from–to (inclusive). Staff see it.';
create index postings_staff_idx on public.postings (staff_id);

create view private.current_postings with (security_invoker = true) as
select p.desk_id, p.staff_id from public.postings p
where private.day_in_india(now()) between p.from_day and coalesce(p.to_day, 'infinity');
comment on view private.current_postings is 'Who holds which desk today; reads as the one who asks.';
grant select on private.current_postings to authenticated, service_role;

create table public.citizens (
  id bigint generated always as identity primary key,
  name text check (char_length(name) <= 120),
  locale text not null default 'hi' check (locale in ('hi', 'en')),
  prefers_sign boolean not null default false,
  gender_wish text check (gender_wish in ('female', 'male')),
  created_at timestamptz not null default now(),
  search text not null generated always as (private.fold(name) || ' ' || private.skeleton(name)) stored
);
comment on table public.citizens is 'A person who complained. Personal data: call centre staff see it; officers and others only through reveal_citizen(), which is audited.';
create index citizens_search_idx on public.citizens using gin (search extensions.gin_trgm_ops);

create table public.citizen_addresses (
  id bigint generated always as identity primary key,
  citizen_id bigint not null references public.citizens (id),
  kind text not null check (kind in ('phone', 'push', 'postal')),
  value text not null check (char_length(value) <= 2000),
  complaint_id bigint,
  call_id uuid,
  verified_at timestamptz,
  created_at timestamptz not null default now(),
  unique nulls not distinct (citizen_id, kind, value, complaint_id, call_id),
  constraint phone_is_e164 check (kind <> 'phone' or value ~ '^\+[1-9][0-9]{9,14}$')
);
comment on table public.citizen_addresses is 'How a citizen is reached, apart from the person. Phones in E.164, push subscriptions as JSON. One with a complaint_id or a call_id hears of that complaint, or of being called back for that call, alone: whoever holds its link has not proven the phone. Personal data: call centre staff see it.';
create index citizen_addresses_value_idx on public.citizen_addresses (kind, value);

-- The number to reach a citizen by: proven before claimed, then the newest.
create function private.phone_of(citizen_id bigint) returns text
language sql stable set search_path = '' as $$
  select a.value from public.citizen_addresses a where a.citizen_id = phone_of.citizen_id and a.kind = 'phone'
  order by a.verified_at desc nulls last, a.id desc limit 1
$$;

create table public.citizen_sessions (
  secret_hash bytea primary key,
  phone text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  revoked_at timestamptz
);
comment on table public.citizen_sessions is 'A phone number that was proven by a code: opens "my complaints". Seen by nobody.';

create table public.one_time_codes (
  id uuid primary key,
  purpose text not null check (purpose in ('my', 'track')),
  phone text not null,
  code_hash bytea not null,
  asked_from bytea,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '10 minutes',
  used_at timestamptz
);
comment on table public.one_time_codes is 'Phone codes: hashed, single use, 10 minutes, 5 tries, limited per number, per network address and in all (ASVS 5.0 6.6). Seen by nobody.';
create index one_time_codes_phone_idx on public.one_time_codes (phone, created_at);
create index one_time_codes_asked_from_idx on public.one_time_codes (asked_from, created_at);
create index one_time_codes_created_idx on public.one_time_codes (created_at);

create table public.personal_data_views (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  staff_id bigint not null references public.staff (id),
  citizen_id bigint references public.citizens (id),
  complaint_id bigint,
  what text not null check (what in ('phone', 'name', 'history', 'recording', 'attachment', 'search')),
  -- Of a message or of a call: no complaint may have come of either.
  recording_id uuid,
  reason text
);
comment on table public.personal_data_views is 'Every look at personal data by staff: who, whose, what, when. Append-only. Collector and administrators see it.';
create index personal_data_views_citizen_idx on public.personal_data_views (citizen_id, at);

alter table public.staff enable row level security;
alter table public.staff_phones enable row level security;
alter table public.staff_pictures enable row level security;
alter table public.staff_credentials enable row level security;
alter table public.staff_sessions enable row level security;
alter table public.postings enable row level security;
alter table public.citizens enable row level security;
alter table public.citizen_addresses enable row level security;
alter table public.citizen_sessions enable row level security;
alter table public.one_time_codes enable row level security;
alter table public.personal_data_views enable row level security;
