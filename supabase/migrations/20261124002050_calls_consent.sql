-- Recording in a call: nothing without the citizen's yes, by their button or in sign; both sides stop it; it is erased in time.

-- security definer here and below: no role may write recordings.
create function private.ask_to_record(call_id uuid) returns uuid
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
create function private.answer_recording(the_call public.calls, agreed boolean, how text) returns void
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

create function private.agree_to_recording(agreed boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.lock_my_call();
begin
  if the_call.state <> 'live' then perform private.fail(409, 'call_over'); end if;
  perform private.answer_recording(the_call, agreed, 'button');
  return private.call_status(the_call);
end
$$;

-- The citizen answered in sign; the interpreter notes what they said.
create function private.note_recording_answer(call_id uuid, agreed boolean) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.answer_recording(private.my_live_call(call_id), agreed, 'sign');
end
$$;

-- By either side, at any time. Twice is once.
create function private.stop_recording(call_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_am_in(call_id);
begin
  update public.call_recordings r set state = 'stopped', stopped_at = now(), stopped_by = private.actor_staff_id()
  where r.call_id = the_call.id and r.state = 'recording';
  if found then perform private.add_call_event(the_call.id, 'consent', private.actor_staff_id(), '{"state": "stopped"}'); end if;
end
$$;

-- Was it recorded while `who` had this call and its citizen agreed? The second in the making when that ended belongs to it.
create function private.may_be_recorded(recording public.call_recordings, who bigint, recorded_at timestamptz) returns text
language sql stable set search_path = '' as $$
  select case
    when not exists (select 1 from public.calls c where c.id = recording.call_id and c.answered_by = who)
      and not exists (select 1 from public.call_hand_overs h
        where h.call_id = recording.call_id and h.from_staff_id = who and h.state = 'agreed' and recorded_at < h.ended_at + interval '5 seconds')
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
  why_not := private.may_be_recorded(recording, who.staff_id, recorded_at);
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
create function private.stop_silent_recordings() returns setof uuid
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

-- For playback; the look is written down. → [{take, mimeType, parts, bytes}] in order, `bytes` of each of the parts. Who may see it is in the record (visible_to), for its policy and here alike.
create function private.open_call_recording(recording_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  recording public.call_recordings;
  the_call public.calls;
begin
  select * into recording from public.call_recordings r where r.id = open_call_recording.recording_id;
  select * into the_call from public.calls c where c.id = recording.call_id;
  -- Once its time is over the bytes may be going at this moment.
  if recording.id is null or recording.kept_until <= now()
    or recording.id not in (select private.my_call_recording_ids())
  then
    perform private.fail(404, 'not_found', 'recording');
  end if;
  insert into public.personal_data_views (staff_id, citizen_id, complaint_id, what, recording_id)
  select who.staff_id, the_call.citizen_id, the_call.complaint_id, 'recording', recording.id
  -- A player asks for many ranges: one look is one row.
  where not exists (select 1 from public.personal_data_views v
    where v.staff_id = who.staff_id and v.what = 'recording' and v.recording_id = recording.id
      and v.at > now() - interval '10 minutes');
  return (select coalesce(jsonb_agg(jsonb_build_object('take', t.take, 'mimeType', t.mime_type, 'parts', t.parts, 'bytes', t.bytes) order by t.began), '[]')
    from (select p.take, min(p.mime_type) as mime_type, jsonb_agg(p.part order by p.part) as parts,
        jsonb_agg(p.bytes order by p.part) as bytes, min(p.recorded_at) as began
      from public.call_recording_parts p where p.recording_id = recording.id group by p.take) as t);
end
$$;

-- A supervisor ends the keeping now, as the citizen may ask at any time.
create function private.erase_call_recording(recording_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  recording public.call_recordings;
begin
  perform private.require_role('supervisor');
  select * into recording from public.call_recordings r where r.id = erase_call_recording.recording_id for update;
  if recording.id is null then perform private.fail(404, 'not_found', 'recording'); end if;
  if recording.state = 'erased' then return; end if;
  if recording.state <> 'stopped' then perform private.fail(409, 'wrong_state'); end if;
  update public.call_recordings r set kept_until = now() where r.id = recording.id;
  perform private.add_job('erase_call_recording', jsonb_build_object('recordingId', recording.id), key => 'erase:' || recording.id);
end
$$;

-- What the job has to remove now, all of it in one value: of many rows the gateway hands out a thousand. Nothing while it is being kept.
create function private.call_recording_to_erase(recording_id uuid) returns text[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.object_path order by p.take, p.part), '{}')
  from public.call_recording_parts p join public.call_recordings r on r.id = p.recording_id
  where r.id = call_recording_to_erase.recording_id and r.kept_until <= now()
$$;

-- The bytes are gone: so are the parts, and the report stays in the record. Twice is once.
create function private.note_erased(recording_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  recording public.call_recordings;
begin
  select * into recording from public.call_recordings r where r.id = note_erased.recording_id for update;
  if recording.id is null or recording.state = 'erased' or recording.kept_until > now() then return; end if;
  update public.call_recordings r set state = 'erased', erased_at = now(),
    erased_parts = (select count(*) from public.call_recording_parts p where p.recording_id = r.id),
    erased_bytes = (select coalesce(sum(p.bytes), 0) from public.call_recording_parts p where p.recording_id = r.id)
  where r.id = recording.id returning * into recording;
  delete from public.call_recording_parts p where p.recording_id = recording.id;
  perform private.add_call_event(recording.call_id, 'consent', null,
    jsonb_build_object('state', 'erased', 'parts', recording.erased_parts, 'bytes', recording.erased_bytes));
end
$$;

create function public.ask_to_record(call_id uuid) returns uuid language sql volatile set search_path = '' as $$ select private.ask_to_record(call_id) $$;
create function public.agree_to_recording(agreed boolean) returns jsonb language sql volatile set search_path = '' as $$
  select private.agree_to_recording(agreed) $$;
create function public.note_recording_answer(call_id uuid, agreed boolean) returns void language sql volatile set search_path = '' as $$
  select private.note_recording_answer(call_id, agreed) $$;
create function public.stop_recording(call_id uuid default null) returns void language sql volatile set search_path = '' as $$
  select private.stop_recording(call_id) $$;
create function public.add_call_recording_part(
  recording_id uuid, take uuid, part integer, object_path text, mime_type text, bytes integer, age_ms integer default 0
) returns void
language sql volatile set search_path = '' as $$
  select private.add_call_recording_part(recording_id, take, part, object_path, mime_type, bytes, age_ms) $$;
create function public.stop_silent_recordings() returns setof uuid language sql volatile set search_path = '' as $$ select private.stop_silent_recordings() $$;
create function public.open_call_recording(recording_id uuid) returns jsonb language sql volatile set search_path = '' as $$
  select private.open_call_recording(recording_id) $$;
create function public.erase_call_recording(recording_id uuid) returns void language sql volatile set search_path = '' as $$
  select private.erase_call_recording(recording_id) $$;
create function public.call_recording_to_erase(recording_id uuid) returns text[] language sql stable set search_path = '' as $$
  select private.call_recording_to_erase(recording_id) $$;
create function public.note_erased(recording_id uuid) returns void language sql volatile set search_path = '' as $$ select private.note_erased(recording_id) $$;

comment on function public.ask_to_record is 'In my live call: may it be recorded? Twice is once. → the recording''s id. 403 not_your_call, 409 call_over.';
comment on function public.agree_to_recording is 'The citizen''s button: yes or no. → call_status. 409 wrong_state, call_over.';
comment on function public.note_recording_answer is 'The citizen answered in sign, the interpreter notes it. 409 wrong_state.';
comment on function public.stop_recording is 'Either side stops the recording of their call. Twice is once.';
comment on function public.add_call_recording_part is 'A second of the recording, recorded age_ms ago, stored at call/<recording>/<take>/<part>. The same again is one. 403 not_your_call, 409 recording_over.';
comment on function public.stop_silent_recordings is 'Worker: recordings of which nothing arrives any more are stopped. → the calls whose recording goes on.';
comment on function public.open_call_recording is 'For playback, by the call''s interpreter and supervisors. → [{take, mimeType, parts, bytes}]. The look is written down.';
comment on function public.erase_call_recording is 'A supervisor has a stopped recording erased now. 409 wrong_state.';
comment on function public.call_recording_to_erase is 'Worker: the paths whose keeping is over.';
comment on function public.note_erased is 'Worker: the bytes are gone; the report stays in the record.';

grant execute on function private.ask_to_record, private.agree_to_recording, private.note_recording_answer, private.stop_recording,
  private.add_call_recording_part, private.open_call_recording, private.erase_call_recording, public.ask_to_record, public.agree_to_recording,
  public.note_recording_answer, public.stop_recording, public.add_call_recording_part, public.open_call_recording, public.erase_call_recording to authenticated;
grant execute on function private.call_recording_to_erase, private.note_erased, private.stop_silent_recordings, public.call_recording_to_erase, public.note_erased,
  public.stop_silent_recordings to service_role;
