-- What becomes of a message that has arrived: the worker makes its files, the call centre and its citizen see it, an interpreter writes it down.
-- security definer throughout: no role may write recordings or complaints.

-- For the call centre, whose every look is written down, and for the citizen whose complaint it belongs to. → what the playback route needs.
create function private.open_recording(recording_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.actor();
  recording public.recordings;
begin
  select * into recording from public.recordings r where r.id = open_recording.recording_id and r.state <> 'discarded';
  if who.kind in ('citizen', 'tracking_link', 'call') then
    if recording.finished_at is null or not recording.complaint_id = any (array(select private.my_complaint_ids())) then recording := null; end if;
  else
    perform private.require_role('operator', 'interpreter', 'supervisor');
  end if;
  if recording.id is null then perform private.fail(404, 'not_found', 'recording'); end if;
  if who.staff_id is not null then perform private.note_recording_look(who.staff_id, recording.citizen_id, recording.complaint_id, recording.id); end if;
  return private.recording_status(recording) || jsonb_build_object(
    'bytes', (select coalesce(jsonb_agg(p.bytes order by p.part), '[]') from public.recording_parts p where p.recording_id = recording.id),
    'files', (select coalesce(jsonb_agg(jsonb_build_object('form', f.form, 'path', f.object_path, 'mimeType', f.mime_type, 'bytes', f.bytes)), '[]')
      from public.recording_files f where f.recording_id = recording.id));
end
$$;

-- The worker has made a file of it; made anew, it takes the older one's place.
create function private.keep_recording_file(recording_id uuid, form text, object_path text, mime_type text, bytes integer, duration_ms integer) returns void
language sql volatile security definer set search_path = '' as $$
  insert into public.recording_files as f (recording_id, form, object_path, mime_type, bytes, duration_ms)
  values (recording_id, form, object_path, mime_type, bytes, duration_ms)
  on conflict on constraint recording_files_pkey do update set object_path = excluded.object_path, mime_type = excluded.mime_type,
    bytes = excluded.bytes, duration_ms = excluded.duration_ms, created_at = now()
$$;

-- An interpreter writes down what was signed, with its category and where it is: the complaint goes to its desk there, as it does out of a call.
create function private.transcribe_recording(recording_id uuid, complaint_text text, category_id bigint, place_id bigint, landmark text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  recording public.recordings;
  complaint public.complaints;
  category public.categories;
begin
  select * into recording from public.recordings r where r.id = transcribe_recording.recording_id for update;
  if recording.id is null or recording.purpose <> 'message' then perform private.fail(404, 'not_found', 'recording'); end if;
  if recording.kind = 'sign' and who.role = 'operator' then perform private.fail(403, 'forbidden'); end if;
  if recording.state <> 'finished' then perform private.fail(409, 'recording_over'); end if;
  complaint_text := private.check_text(complaint_text, 5000, 'text');
  if complaint_text is null then perform private.fail(422, 'required', 'text'); end if;
  landmark := private.check_text(landmark, 300, 'landmark');
  select * into category from public.categories c where c.id = transcribe_recording.category_id and c.active;
  if category.id is null then perform private.fail(422, 'category_unknown', 'category'); end if;
  if place_id is not null and not exists (select 1 from public.places p where p.id = transcribe_recording.place_id and private.is_current(p)) then
    perform private.fail(422, 'place_unknown', 'place');
  end if;
  update public.complaints c set text = complaint_text, updated_at = now() where c.id = recording.complaint_id returning * into complaint;
  perform private.add_event(complaint, 'remark', data => '{"transcribed": true}');
  -- The second time (a phone brought the rest later) it has long been with its desk: there its kind is changed, not here.
  if complaint.state = 'registered' then
    update public.complaints c set category_id = category.id, department_id = category.department_id, place_id = transcribe_recording.place_id,
      landmark = transcribe_recording.landmark,
      promise_due_at = private.add_working_hours(c.created_at, category.promise_hours),
      guarantee_due_at = private.add_working_days(c.created_at, category.guarantee_days)
    where c.id = complaint.id returning * into complaint;
    perform private.start_clock(complaint);
    complaint := private.send_to_desk(complaint);
  end if;
  update public.recordings r set state = 'transcribed', transcribed_by = who.staff_id where r.id = recording.id;
  update public.tasks t set state = 'done', done_at = now(), done_by = who.staff_id where t.recording_id = recording.id and t.kind = 'transcribe' and t.state = 'open';
  return jsonb_build_object('id', complaint.id, 'number', complaint.number);
end
$$;

create function public.open_recording(recording_id uuid) returns jsonb
language sql volatile set search_path = '' as $$ select private.open_recording(recording_id) $$;
create function public.keep_recording_file(recording_id uuid, form text, object_path text, mime_type text, bytes integer, duration_ms integer default null) returns void
language sql volatile set search_path = '' as $$ select private.keep_recording_file(recording_id, form, object_path, mime_type, bytes, duration_ms) $$;
create function public.transcribe_recording(recording_id uuid, complaint_text text, category_id bigint, place_id bigint default null, landmark text default null)
returns jsonb
language sql volatile set search_path = '' as $$ select private.transcribe_recording(recording_id, complaint_text, category_id, place_id, landmark) $$;

comment on function public.open_recording is 'For playback: kind, parts and their bytes. The look is written down.';
comment on function public.keep_recording_file is 'Worker: a file that was made of a recording''s parts and stored.';
comment on function public.transcribe_recording is 'What was signed, in words, with a category and a place: the complaint goes to its desk there. → {id, number}.';

grant execute on function private.open_recording, public.open_recording to authenticated, service_role;
grant execute on function private.keep_recording_file, public.keep_recording_file to service_role;
grant execute on function private.transcribe_recording, public.transcribe_recording to authenticated;
