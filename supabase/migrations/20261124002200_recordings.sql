-- Signed and spoken messages: stored part by part while they are being recorded, so a dying phone keeps what was said.
-- The sender acts by the recording's secret; the app's own route stores the bytes and is the only caller that knows the network.

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
alter table public.recordings enable row level security;
create policy "call centre sees recordings, citizens those of their complaint" on public.recordings for select to authenticated
  using ((select private.actor_is_call_centre()) or finished_at is not null and complaint_id = any (array(select private.my_complaint_ids())));
-- Hashes are for nobody's eyes.
grant select (id, kind, locale, mime_type, purpose, state, complaint_id, citizen_id, recorded_by, transcribed_by, was_lost, created_at, finished_at)
  on public.recordings to authenticated;
grant select on public.recordings to service_role;

alter table public.tasks add constraint tasks_recording_fk foreign key (recording_id) references public.recordings (id);

create table public.recording_parts (
  recording_id uuid not null references public.recordings (id),
  part integer not null check (part between 0 and 200),
  object_path text not null unique,
  bytes integer not null check (bytes > 0),
  created_at timestamptz not null default now(),
  primary key (recording_id, part)
);
comment on table public.recording_parts is 'The stored parts of a recording, in the private bucket "recordings". Seen like the recording.';
alter table public.recording_parts enable row level security;
create policy "call centre sees recording parts" on public.recording_parts for select to authenticated
  using ((select private.actor_is_call_centre()));
grant select on public.recording_parts to authenticated, service_role;

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
alter table public.recording_files enable row level security;
create policy "who sees the recording sees its files" on public.recording_files for select to authenticated
  using (exists (select 1 from public.recordings r where r.id = recording_id));
grant select on public.recording_files to authenticated, service_role;

create function private.lock_recording(secret text) returns public.recordings
language plpgsql volatile set search_path = '' as $$
declare
  recording public.recordings;
begin
  select * into recording from public.recordings r where r.secret_hash = private.hash_secret(lock_recording.secret) for update;
  if recording.id is null then perform private.fail(404, 'not_found', 'recording'); end if;
  return recording;
end
$$;

-- While it is recorded; and for a month when its sender had gone without a word.
create function private.takes_parts(recording public.recordings) returns boolean
language sql stable set search_path = '' as $$
  select recording.state = 'recording' or (recording.was_lost and recording.finished_at > now() - interval '30 days')
$$;

create function private.recording_status(recording public.recordings) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', recording.id, 'kind', recording.kind, 'state', recording.state, 'mimeType', recording.mime_type,
    'purpose', recording.purpose, 'takesParts', private.takes_parts(recording),
    'parts', (select coalesce(jsonb_agg(p.part order by p.part), '[]') from public.recording_parts p where p.recording_id = recording.id),
    'number', (select c.number from public.complaints c where c.id = recording.complaint_id))
$$;

-- What every recording begins with, once a key. The secret is a one-way function of the key, as with ask_for_call. The caller has asked whether
-- this person may.
create function private.begin_recording(idempotency_key uuid, kind text, locale text, mime_type text, asked_from bytea, purpose text default 'message',
  complaint public.complaints default null, recorded_by bigint default null) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  recording public.recordings;
  secret text;
begin
  if idempotency_key is null then perform private.fail(422, 'required', 'idempotency_key'); end if;
  if idempotency_key::text !~ '^.{14}4.{4}[89ab]' then perform private.fail(400, 'invalid_input', 'idempotency_key'); end if;
  if coalesce(kind, '') not in ('sign', 'voice') then perform private.fail(400, 'invalid_input', 'kind'); end if;
  if coalesce(locale, '') not in ('hi', 'en') then perform private.fail(400, 'invalid_input', 'locale'); end if;
  if coalesce(mime_type, '') !~ '^(video|audio)/(webm|mp4)(;[ a-z0-9=.,"+-]{0,80})?$' then perform private.fail(415, 'unsupported_media_type', 'mime_type'); end if;
  secret := translate(encode(substr(sha256(convert_to('sunwai recording ' || idempotency_key, 'UTF8')), 1, 16), 'base64'), '+/=', '-_');
  select * into recording from public.recordings r where r.secret_hash = private.hash_secret(secret);
  if recording.id is null then
    if purpose <> 'answer' and (private.actor()).kind <> 'system' and (
      select count(*) from public.recordings r
      where r.asked_from = begin_recording.asked_from and r.created_at > now() - interval '1 hour') >= 60
    then
      perform private.fail(429, 'too_many_requests');
    end if;
    insert into public.recordings (kind, locale, mime_type, secret_hash, asked_from, purpose, complaint_id, citizen_id, recorded_by)
    values (kind, locale, mime_type, private.hash_secret(secret), asked_from, purpose, complaint.id, complaint.citizen_id, recorded_by)
    on conflict (secret_hash) do nothing returning * into recording;
    if recording.id is null then
      select * into recording from public.recordings r where r.secret_hash = private.hash_secret(secret);
    end if;
  end if;
  if recording.kind <> kind or recording.purpose <> purpose or (purpose <> 'message' and recording.complaint_id <> complaint.id) then
    perform private.fail(409, 'key_reused');
  end if;
  return private.recording_status(recording) || jsonb_build_object('secret', secret);
end
$$;

-- security definer here and below: the sender has no account; the secret is the permission, and no role may write these tables.
create function private.start_recording(idempotency_key uuid, kind text, locale text, mime_type text, asked_from bytea) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select private.begin_recording(idempotency_key, kind, locale, mime_type, asked_from)
$$;

create function private.add_recording_part(secret text, part integer, object_path text, bytes integer) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  recording public.recordings := private.lock_recording(secret);
begin
  if part is null or part not between 0 and 200 then perform private.fail(400, 'invalid_input', 'part'); end if;
  if bytes is null or bytes <= 0 then perform private.fail(400, 'invalid_input', 'bytes'); end if;
  if object_path is distinct from recording.id || '/' || part then perform private.fail(400, 'invalid_input', 'object_path'); end if;
  if exists (select 1 from public.recording_parts p where p.recording_id = recording.id and p.part = add_recording_part.part) then
    return private.recording_status(recording);
  end if;
  if not private.takes_parts(recording) then perform private.fail(409, 'recording_over'); end if;
  if bytes + (select coalesce(sum(p.bytes), 0) from public.recording_parts p where p.recording_id = recording.id) > 120000000 then
    perform private.fail(413, 'too_large', 'recording');
  end if;
  insert into public.recording_parts (recording_id, part, object_path, bytes) values (recording.id, part, object_path, bytes);
  if recording.was_lost then recording := private.take_late_part(recording); end if;
  return private.recording_status(recording);
end
$$;

-- security definer: as above.
create function private.my_recording_status(secret text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select private.recording_status(r) from public.recordings r where r.secret_hash = private.hash_secret(my_recording_status.secret)
$$;

create function public.start_recording(idempotency_key uuid, kind text, locale text, mime_type text, asked_from text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.start_recording(idempotency_key, kind, locale, mime_type, decode(asked_from, 'hex')) $$;
create function public.add_recording_part(secret text, part integer, object_path text, bytes integer) returns jsonb
language sql volatile set search_path = '' as $$ select private.add_recording_part(secret, part, object_path, bytes) $$;
create function public.recording_status(secret text) returns jsonb
language sql stable set search_path = '' as $$ select private.my_recording_status(secret) $$;

comment on function public.start_recording is 'Begins a signed or spoken message; once per idempotency_key (random). → {id, secret, state, parts}. 409 key_reused (another kind), 415, 429.';
comment on function public.add_recording_part is 'A part whose bytes the app has stored at <id>/<part>. The same part twice is one. 409 recording_over, 413 too_large.';
comment on function public.recording_status is 'Which parts have arrived, and the number once it is finished. Null for an unknown secret.';

grant execute on function private.my_recording_status, private.start_recording, private.add_recording_part, public.start_recording, public.add_recording_part,
  public.recording_status to anon, authenticated, service_role;
