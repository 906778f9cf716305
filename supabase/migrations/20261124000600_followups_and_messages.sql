-- Tasks of the call centre, what verification calls brought, and the ledger of messages.

create table public.tasks (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('verify_closure', 'call_back', 'call_citizen', 'call_officer', 'transcribe', 'triage', 'confirm_remit')),
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  complaint_id bigint references public.complaints (id),
  call_id uuid references public.calls (id),
  recording_id uuid,
  citizen_id bigint references public.citizens (id),
  means text not null default 'phone' check (means in ('phone', 'sign', 'link', 'none')),
  assigned_to bigint references public.staff (id),
  due_at timestamptz not null default now(),
  wanted_at timestamptz,
  attempts integer not null default 0,
  reason text,
  proposed_by bigint references public.staff (id),
  created_at timestamptz not null default now(),
  done_at timestamptz,
  done_by bigint references public.staff (id)
);
comment on table public.tasks is 'The follow-up list. Anybody of the call centre takes an unassigned one. wanted_at: the time that the citizen asked to be called at. Call centre staff see it; the collector sees counts.';
create index tasks_open_idx on public.tasks (due_at) where state = 'open';
create index tasks_complaint_idx on public.tasks (complaint_id);
create index tasks_citizen_idx on public.tasks (citizen_id) where state = 'open';
create index tasks_assigned_idx on public.tasks (assigned_to) where state = 'open';
-- One open verification a complaint: resolving twice asks once.
create unique index one_open_verification_idx on public.tasks (complaint_id) where state = 'open' and kind = 'verify_closure';

alter table public.calls add constraint calls_task_fk foreign key (task_id) references public.tasks (id);

create table public.verification_attempts (
  id bigint generated always as identity primary key,
  complaint_id bigint not null references public.complaints (id),
  task_id bigint references public.tasks (id),
  at timestamptz not null default now(),
  means text not null check (means in ('phone', 'sign', 'link')),
  outcome text not null check (outcome in ('satisfied', 'not_satisfied', 'partly', 'no_answer')),
  by_staff_id bigint references public.staff (id),
  remark text check (char_length(remark) <= 2000)
);
comment on table public.verification_attempts is 'Every documented attempt to ask the citizen whether it is solved; three faces: satisfied, partly, not_satisfied. by_staff_id is null when the citizen answered by link. Seen like the complaint.';
create index verification_attempts_complaint_idx on public.verification_attempts (complaint_id);

create table public.messages (
  id uuid primary key default uuidv7(),
  recipient text not null check (recipient in ('citizen', 'staff', 'phone')),
  citizen_id bigint references public.citizens (id),
  staff_id bigint references public.staff (id),
  address text not null,
  channel text not null check (channel in ('sms', 'whatsapp', 'push')),
  template_key text not null,
  locale text not null check (locale in ('hi', 'en')),
  params jsonb not null default '{}',
  complaint_id bigint references public.complaints (id),
  call_id uuid references public.calls (id),
  state text not null default 'queued' check (state in ('queued', 'accepted', 'delivered', 'read', 'failed')),
  attempts integer not null default 0,
  provider_id text unique,
  error_code text,
  fallback_of uuid references public.messages (id),
  created_at timestamptz not null default now(),
  accepted_at timestamptz,
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz
);
comment on table public.messages is 'One ledger: who was told what, by which channel and template, in whose language, and what became of it. Links and codes are not in params: they are made at delivery. Personal data (address): call centre staff see it; officers see their complaints'' rows without the address.';
create index messages_complaint_idx on public.messages (complaint_id);
create index messages_undelivered_idx on public.messages (created_at) where state in ('queued', 'accepted');
create unique index one_fallback_per_message_idx on public.messages (fallback_of) where fallback_of is not null;

create table public.message_receipts (
  id bigint generated always as identity primary key,
  message_id uuid not null references public.messages (id),
  state text not null check (state in ('accepted', 'delivered', 'read', 'failed')),
  error_code text,
  at timestamptz not null default now(),
  unique (message_id, state)
);
comment on table public.message_receipts is 'What the provider told us, once a state. Receipts come late, twice and out of order. Call centre staff see it.';

create table public.inbound_messages (
  provider_id text primary key,
  channel text not null check (channel in ('sms', 'whatsapp')),
  from_address text not null,
  body jsonb not null,
  received_at timestamptz not null default now(),
  handled_at timestamptz
);
comment on table public.inbound_messages is 'What people sent to us; the provider''s id makes handling once. Personal data: supervisors see it.';
create index inbound_messages_from_idx on public.inbound_messages (channel, from_address, received_at desc);

alter table public.tasks enable row level security;
alter table public.verification_attempts enable row level security;
alter table public.messages enable row level security;
alter table public.message_receipts enable row level security;
alter table public.inbound_messages enable row level security;
