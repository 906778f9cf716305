-- Recording of a call: nothing without the citizen's yes, by their button or in sign; both sides stop it; it is erased in time.

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
alter table public.call_recordings enable row level security;

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
alter table public.call_recording_parts enable row level security;

-- The recordings whose record names the one who asks, of the staff. The policies and the player ask here; the citizen sees the record of their own call,
-- and plays nothing. security definer: the table's own policy asks.
create function private.my_call_recording_ids() returns setof uuid
language sql stable security definer set search_path = '' as $$
  with who as (select private.actor() as a)
  select r.id from who, public.call_recordings r join public.calls c on c.id = r.call_id
  where (a).role = 'supervisor' and 'supervisor' = any (r.visible_to) or c.answered_by = (a).staff_id and 'interpreter' = any (r.visible_to)
$$;

create policy "whom the record names and the call's citizen see recordings" on public.call_recordings for select to authenticated
  using (call_id = (select (private.actor()).call_id) or id = any (array(select private.my_call_recording_ids())));
create policy "staff whom the record names see its parts" on public.call_recording_parts for select to authenticated
  using (recording_id = any (array(select private.my_call_recording_ids())));
grant select on public.call_recordings, public.call_recording_parts to authenticated, service_role;

-- security definer here and below: no role may write recordings.
create function private.ask_for_call_recording(call_id uuid) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.my_live_call(call_id);
  recording uuid;
begin
  insert into public.call_recordings (call_id, asked_by) values (the_call.id, the_call.answered_by) on conflict do nothing returning id into recording;
  if recording is not null then
    perform private.add_call_event(the_call.id, 'consent', the_call.answered_by, '{"state": "asked"}');
  end if;
  return coalesce(recording, (select r.id from public.call_recordings r where r.call_id = the_call.id and r.state in ('asked', 'recording')));
end
$$;

-- The answer, once: the same again is that answer, another one is too late. The caller has locked the call.
create function private.answer_call_recording(the_call public.calls, agreed boolean, how text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  recording public.call_recordings;
  answer text := case when agreed then 'recording' else 'refused' end;
begin
  if agreed is null then perform private.fail(422, 'required', 'agreed'); end if;
  select * into recording from public.call_recordings r where r.call_id = the_call.id order by r.asked_at desc limit 1 for update;
  if recording.state = answer then return; end if;
  if recording.state is distinct from 'asked' then perform private.fail(409, 'wrong_state'); end if;
  update public.call_recordings r set state = answer, answered_at = now(), answered_by = how, noted_by = private.actor_staff_id() where r.id = recording.id;
  perform private.add_call_event(the_call.id, 'consent', private.actor_staff_id(), jsonb_build_object('state', answer, 'by', how));
  if agreed then
    perform private.add_job('erase_call_recording', jsonb_build_object('recordingId', recording.id), recording.kept_until, 'erase:' || recording.id);
  end if;
end
$$;

create function private.agree_to_call_recording(agreed boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  perform private.answer_call_recording(the_call, agreed, 'button');
  return private.call_status(the_call);
end
$$;

-- The citizen answered in sign; the interpreter notes what they said.
create function private.note_call_recording_answer(call_id uuid, agreed boolean) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.answer_call_recording(private.my_live_call(call_id), agreed, 'sign');
end
$$;

-- By either side, at any time. Twice is once.
create function private.stop_call_recording(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_am_in(call_id);
begin
  update public.call_recordings r set state = 'stopped', stopped_at = now(), stopped_by = private.actor_staff_id()
  where r.call_id = the_call.id and r.state = 'recording';
  if found then perform private.add_call_event(the_call.id, 'consent', private.actor_staff_id(), '{"state": "stopped"}'); end if;
end
$$;

-- However a call stops being live, it is not recorded any more. security definer: as above.
create function private.call_recording_ends_with_call() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.call_recordings r set state = case r.state when 'asked' then 'refused' else 'stopped' end, stopped_at = now()
  where r.call_id = new.id and r.state in ('asked', 'recording');
  return new;
end
$$;
create trigger call_recording_ends_with_call after update of state on public.calls
  for each row when (old.state = 'live' and new.state <> 'live') execute function private.call_recording_ends_with_call();

-- Was it recorded while `who` had this call and its citizen agreed? The second in the making when that ended belongs to it.
create function private.call_recording_refusal(recording public.call_recordings, who bigint, recorded_at timestamptz) returns text
language sql stable set search_path = '' as $$
  select case
    when not exists (select 1 from public.calls c where c.id = recording.call_id and c.answered_by = who)
      and not exists (select 1 from public.call_hand_overs h
        where h.call_id = recording.call_id and h.from_staff_id = who and h.state in ('agreed', 'taken_over') and recorded_at < h.ended_at + interval '5 seconds')
      -- Taken from a desk that was lost, or given back for an emergency.
      and not exists (select 1 from public.call_events e
        where e.call_id = recording.call_id and e.staff_id = who and e.kind = 'left' and e.data ? 'reason' and recorded_at < e.at + interval '5 seconds')
      then 'not_your_call'
    when recording.state = 'recording' or recording.state = 'stopped' and recording.kept_until > now() and recorded_at < recording.stopped_at + interval '5 seconds'
      then null
    else 'recording_over'
  end
$$;

-- A second of the recording, its bytes stored by the app, `age_ms` after it was recorded: what was recorded without a network comes when it is back.
create function private.add_call_recording_part(recording_id uuid, take uuid, part integer, object_path text, mime_type text, bytes integer, age_ms integer) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter');
  recording public.call_recordings;
  recorded_at timestamptz := now() - make_interval(secs => age_ms / 1000.0);
  why_not text;
begin
  select * into recording from public.call_recordings r where r.id = add_call_recording_part.recording_id for update;
  if recording.id is null then perform private.fail(404, 'not_found', 'recording'); end if;
  if age_ms is null or age_ms not between 0 and 7 * 24 * 3600 * 1000 then perform private.fail(400, 'invalid_input', 'age'); end if;
  why_not := private.call_recording_refusal(recording, who.staff_id, recorded_at);
  if why_not = 'not_your_call' then perform private.fail(403, why_not); end if;
  if take is null or part is null or part not between 0 and 20000 then perform private.fail(400, 'invalid_input', 'part'); end if;
  if bytes is null or bytes <= 0 then perform private.fail(400, 'invalid_input', 'bytes'); end if;
  if coalesce(mime_type, '') !~ '^video/(webm|mp4)$' then perform private.fail(415, 'unsupported_media_type', 'mime_type'); end if;
  if object_path is distinct from 'call/' || recording.id || '/' || take || '/' || part then perform private.fail(400, 'invalid_input', 'object_path'); end if;
  if exists (select 1 from public.call_recording_parts p
    where p.recording_id = recording.id and p.take = add_call_recording_part.take and p.part = add_call_recording_part.part)
  then
    return;
  end if;
  if why_not is not null then perform private.fail(409, why_not); end if;
  insert into public.call_recording_parts (recording_id, take, part, object_path, mime_type, bytes, recorded_at)
  values (recording.id, take, part, object_path, mime_type, bytes, recorded_at);
end
$$;

-- Nothing of it has arrived as long as a dropped call is kept: whatever the recording computer does, nobody is told any more that they are recorded.
-- → the calls whose recording goes on: whatever ended the others, their rooms must not say any more that they are recorded.
-- What that computer has kept from before may still come.
create function private.stop_silent_call_recordings() returns setof uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  stopped uuid;
begin
  for stopped in
    update public.call_recordings r set state = 'stopped', stopped_at = now()
    where r.state = 'recording' and r.answered_at < now() - interval '180 seconds' and not exists (select 1 from public.call_recording_parts p
      where p.recording_id = r.id and p.created_at > now() - interval '180 seconds')
    returning r.call_id
  loop
    perform private.add_call_event(stopped, 'consent', null, '{"state": "stopped"}');
  end loop;
  return query select r.call_id from public.call_recordings r where r.state = 'recording';
end
$$;

create function public.ask_for_call_recording(call_id uuid) returns uuid language sql volatile set search_path = '' as $$ select private.ask_for_call_recording(call_id) $$;
create function public.agree_to_call_recording(agreed boolean) returns jsonb language sql volatile set search_path = '' as $$
  select private.agree_to_call_recording(agreed) $$;
create function public.note_call_recording_answer(call_id uuid, agreed boolean) returns void language sql volatile set search_path = '' as $$
  select private.note_call_recording_answer(call_id, agreed) $$;
create function public.stop_call_recording(call_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.stop_call_recording(call_id) $$;
create function public.add_call_recording_part(
  recording_id uuid, take uuid, part integer, object_path text, mime_type text, bytes integer, age_ms integer default 0
) returns void
language sql volatile set search_path = '' as $$
  select private.add_call_recording_part(recording_id, take, part, object_path, mime_type, bytes, age_ms) $$;
create function public.stop_silent_call_recordings() returns setof uuid language sql volatile set search_path = '' as $$ select private.stop_silent_call_recordings() $$;

comment on function public.ask_for_call_recording is 'In my live call: may it be recorded? Twice is once. → the recording''s id. 403 not_your_call, 409 call_over.';
comment on function public.agree_to_call_recording is 'The citizen''s button: yes or no. → call_status. 409 wrong_state, call_over.';
comment on function public.note_call_recording_answer is 'The citizen answered in sign, the interpreter notes it. 409 wrong_state.';
comment on function public.stop_call_recording is 'Either side stops the recording of their call. Twice is once.';
comment on function public.add_call_recording_part is 'A second of the recording, recorded age_ms ago, stored at call/<recording>/<take>/<part>. The same again is one. 403 not_your_call, 409 recording_over.';
comment on function public.stop_silent_call_recordings is 'Worker: recordings of which nothing arrives any more are stopped. → the calls whose recording goes on.';

grant execute on function private.my_call_recording_ids, private.ask_for_call_recording, private.agree_to_call_recording,
  private.note_call_recording_answer, private.stop_call_recording, private.add_call_recording_part, public.ask_for_call_recording,
  public.agree_to_call_recording, public.note_call_recording_answer, public.stop_call_recording, public.add_call_recording_part to authenticated;
grant execute on function private.stop_silent_call_recordings, public.stop_silent_call_recordings to service_role;
