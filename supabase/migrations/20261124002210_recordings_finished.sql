-- How a message ends: it becomes a complaint, an answer or a reply; or its sender throws it away.
-- security definer: the sender has no account; the secret is the permission, and no role may write these tables.

-- The worker makes its files, anew when there is more of it: the job waits a little for further parts.
create function private.prepare_later(recording public.recordings, wait interval default '0') returns void
language sql volatile set search_path = '' as $$
  select private.add_job('prepare_recording', jsonb_build_object('recordingId', recording.id), now() + wait, 'prepare:' || recording.id)
$$;

create function private.ask_to_transcribe(recording public.recordings) returns void
language sql volatile set search_path = '' as $$
  insert into public.tasks (kind, complaint_id, recording_id, citizen_id, means)
  values ('transcribe', recording.complaint_id, recording.id, recording.citizen_id, case recording.kind when 'sign' then 'sign' else 'none' end)
$$;

-- A phone that had died has come back with the rest of a message: whoever wrote the beginning down looks again.
create function private.take_late_part(recording public.recordings) returns public.recordings
language plpgsql volatile set search_path = '' as $$
begin
  perform private.prepare_later(recording, '10 seconds');
  if recording.state = 'transcribed' then
    update public.recordings r set state = 'finished' where r.id = recording.id returning * into recording;
    perform private.ask_to_transcribe(recording);
  end if;
  return recording;
end
$$;

-- Makes it a complaint with a number at once; an interpreter writes it down afterwards. Twice is once.
create function private.finish_recording(secret text, phone text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  return private.finish_recording(private.lock_recording(secret), phone);
end
$$;

-- The caller holds the row. By what it is for, it becomes a complaint, an answer or a reply.
create function private.finish_recording(recording public.recordings, phone text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  complaint public.complaints;
  link text;
begin
  if recording.state = 'discarded' then perform private.fail(409, 'recording_over'); end if;
  if recording.state <> 'recording' and recording.was_lost then return private.come_back(recording, phone); end if;
  -- Sent again because its answer was lost on the way: a message has its link anew, as a complaint that is registered again has.
  if recording.state <> 'recording' then
    return private.recording_status(recording) || case recording.purpose
      when 'message' then jsonb_build_object('link', private.new_tracking_link(recording.complaint_id)) else '{}' end;
  end if;
  if not exists (select 1 from public.recording_parts p where p.recording_id = recording.id and p.part = 0) then
    perform private.fail(422, 'required', 'recording');
  end if;
  if recording.purpose = 'message' then link := private.register_message(recording, phone); end if;
  update public.recordings r set state = 'finished', finished_at = now() where r.id = recording.id returning * into recording;
  perform private.prepare_later(recording);
  if recording.purpose <> 'answer' then perform private.ask_to_transcribe(recording); end if;
  if recording.purpose <> 'message' then
    select * into complaint from public.complaints c where c.id = recording.complaint_id;
    perform private.add_event(complaint, case recording.purpose when 'answer' then 'answered' else 'citizen_reply' end,
      data => jsonb_build_object('recordingId', recording.id, 'kind', recording.kind),
      actor_kind => case recording.purpose when 'answer' then 'staff' else 'citizen' end);
  end if;
  if recording.purpose = 'answer' then
    perform private.enqueue_message('complaint_answered', 'sms', private.message_params(complaint),
      citizen_id => complaint.citizen_id, complaint_id => complaint.id, locale => complaint.locale);
  end if;
  return private.recording_status(recording) || jsonb_strip_nulls(jsonb_build_object('link', link));
end
$$;

-- The row is locked and its state says so: a complaint once, however often this is sent. Its id is in lists and is no secret, so no key.
-- → the secret of /t/<link>.
create function private.register_message(recording public.recordings, phone text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  complaint jsonb := private.register_complaint(gen_random_uuid(), case recording.kind when 'sign' then 'signed_message' else 'voice_message' end,
    case when recording.kind = 'sign' and recording.locale = 'hi' then 'इशारों में भेजा गया वीडियो संदेश। दुभाषिया इसे लिखेंगे।'
      when recording.kind = 'sign' then 'A video message in sign language. An interpreter will write it down.'
      when recording.locale = 'hi' then 'बोलकर भेजा गया संदेश। केंद्र इसे लिखेगा।'
      else 'A spoken message. The centre will write it down.' end,
    recording.locale, null, null, null, null, null, null, phone, recording.kind = 'sign', null);
begin
  update public.recordings r set complaint_id = (complaint ->> 'id')::bigint,
    citizen_id = (select c.citizen_id from public.complaints c where c.id = (complaint ->> 'id')::bigint)
  where r.id = recording.id;
  -- Writing it down is also when its category is chosen: one task, not two.
  update public.tasks t set state = 'cancelled', done_at = now() where t.complaint_id = (complaint ->> 'id')::bigint and t.kind = 'triage' and t.state = 'open';
  return complaint ->> 'link';
end
$$;

-- The sender of a message that we finished for them sends it after all: the same complaint, with their phone, and a link of their own.
create function private.come_back(recording public.recordings, phone text) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  if recording.purpose = 'message' and phone is not null then perform private.give_phone(recording.complaint_id, phone); end if;
  return private.recording_status(recording) || jsonb_build_object('link', private.new_tracking_link(recording.complaint_id));
end
$$;

-- We had finished it for a phone that was away, and its sender had thrown it away: nothing of it is kept, and what nobody has worked on ends.
create function private.take_back(recording public.recordings) returns void
language plpgsql volatile set search_path = '' as $$
declare
  complaint public.complaints;
begin
  update public.tasks t set recording_id = null, done_at = coalesce(t.done_at, now()), state = case t.state when 'open' then 'cancelled' else t.state end
  where t.recording_id = recording.id;
  delete from public.recording_files f where f.recording_id = recording.id;
  update public.recordings r set state = 'discarded', finished_at = null, was_lost = false where r.id = recording.id;
  if recording.purpose <> 'message' then return; end if;
  select * into complaint from public.complaints c where c.id = recording.complaint_id and c.state = 'registered' for update;
  if complaint.id is null then return; end if;
  update public.complaints c set state = 'not_actionable', closed_as = 'not_actionable', closed_at = now(), updated_at = now() where c.id = complaint.id;
  perform private.add_event(complaint, 'declared_not_actionable', 'not_actionable', case complaint.locale
    when 'hi' then 'भेजने वाले ने यह संदेश भेजने से पहले हटा दिया था।' else 'Its sender had thrown this message away before it was sent.' end, actor_kind => 'citizen');
  perform private.settle_tasks(complaint.id);
end
$$;

-- The sender records anew: this one becomes no complaint. Who heard of it too late takes it back; what is written down already counts.
create function private.discard_recording(secret text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  recording public.recordings := private.lock_recording(secret);
begin
  if recording.state = 'finished' and recording.was_lost then perform private.take_back(recording); end if;
  update public.recordings r set state = 'discarded' where r.id = recording.id and r.state = 'recording';
end
$$;

-- A phone that died in the middle of a message: after a quarter of an hour without a new part, what was said counts.
create function private.finish_lost_recordings() returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  recording public.recordings;
  finished integer := 0;
begin
  for recording in
    select * from public.recordings r
    where r.state = 'recording' and r.purpose <> 'answer' and r.created_at < now() - interval '15 minutes'
      and exists (select 1 from public.recording_parts p where p.recording_id = r.id and p.part = 0)
      and not exists (select 1 from public.recording_parts p where p.recording_id = r.id and p.created_at > now() - interval '15 minutes')
    for update skip locked
  loop
    perform private.finish_recording(recording, null);
    update public.recordings r set was_lost = true where r.id = recording.id;
    finished := finished + 1;
  end loop;
  return finished;
end
$$;

create function public.finish_recording(secret text, phone text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.finish_recording(secret, phone) $$;
create function public.discard_recording(secret text) returns void
language sql volatile set search_path = '' as $$ select private.discard_recording(secret) $$;
create function public.finish_lost_recordings() returns integer
language sql volatile set search_path = '' as $$ select private.finish_lost_recordings() $$;

comment on function public.finish_recording is 'The message becomes a complaint with a number. → {…, number, link (secret of /t/<link>, new at each call) of a message}. 422 phone_invalid.';
comment on function public.discard_recording is 'The sender records anew: this message becomes no complaint.';
comment on function public.finish_lost_recordings is 'Worker, every 15 s: messages of phones that died count too. → how many.';

grant execute on function private.finish_recording(text, text), private.discard_recording, public.finish_recording, public.discard_recording to anon,
  authenticated, service_role;
grant execute on function private.finish_lost_recordings, public.finish_lost_recordings to service_role;
