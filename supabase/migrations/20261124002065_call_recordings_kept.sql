-- The recordings of calls that are kept: who plays them, and how they are erased.
-- security definer throughout: no role may write recordings.

-- Who of the staff looks at a recording, of a call or a message. A player asks for many ranges: one look is one row.
create function private.note_recording_look(staff_id bigint, citizen_id bigint, complaint_id bigint, recording_id uuid) returns void
language sql volatile set search_path = '' as $$
  insert into public.personal_data_views (staff_id, citizen_id, complaint_id, what, recording_id)
  select note_recording_look.staff_id, note_recording_look.citizen_id, note_recording_look.complaint_id, 'recording', note_recording_look.recording_id
  where not exists (select 1 from public.personal_data_views v
    where v.staff_id = note_recording_look.staff_id and v.what = 'recording' and v.recording_id = note_recording_look.recording_id
      and v.at > now() - interval '10 minutes')
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
  perform private.note_recording_look(who.staff_id, the_call.citizen_id, the_call.complaint_id, recording.id);
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
create function private.note_call_recording_erased(recording_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  recording public.call_recordings;
begin
  select * into recording from public.call_recordings r where r.id = note_call_recording_erased.recording_id for update;
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

create function public.open_call_recording(recording_id uuid) returns jsonb language sql volatile set search_path = '' as $$
  select private.open_call_recording(recording_id) $$;
create function public.erase_call_recording(recording_id uuid) returns void language sql volatile set search_path = '' as $$
  select private.erase_call_recording(recording_id) $$;
create function public.call_recording_to_erase(recording_id uuid) returns text[] language sql stable set search_path = '' as $$
  select private.call_recording_to_erase(recording_id) $$;
create function public.note_call_recording_erased(recording_id uuid) returns void language sql volatile set search_path = '' as $$ select private.note_call_recording_erased(recording_id) $$;

comment on function public.open_call_recording is 'For playback, by the call''s interpreter and supervisors. → [{take, mimeType, parts, bytes}]. The look is written down.';
comment on function public.erase_call_recording is 'A supervisor has a stopped recording erased now. 409 wrong_state.';
comment on function public.call_recording_to_erase is 'Worker: the paths whose keeping is over.';
comment on function public.note_call_recording_erased is 'Worker: the bytes are gone; the report stays in the record.';

grant execute on function private.open_call_recording, private.erase_call_recording, public.open_call_recording, public.erase_call_recording to
  authenticated;
grant execute on function private.call_recording_to_erase, private.note_call_recording_erased, public.call_recording_to_erase,
  public.note_call_recording_erased to service_role;
