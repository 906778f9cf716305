-- Clocks: jobs at their due time, not a table scan. A breach goes one level up and both levels are told. security definer throughout: no
-- role may update complaints, or throw away what is used up.

-- At its due time; when that is over already, whoever has the complaint gets a working day before it goes on up.
create function private.start_clock(complaint public.complaints) returns void
language sql volatile set search_path = '' as $$
  select private.add_job('check_clock', jsonb_build_object('complaintId', complaint.id),
    case when due > now() then due else private.add_working_hours(now(), 24) end, 'clock:' || complaint.id)
  from (select least(complaint.promise_due_at, complaint.guarantee_due_at)) as limits (due)
$$;

-- One level up, past levels without a desk. The caller has locked the row. `breach`: by the clock, not by a person.
create function private.escalate(complaint public.complaints, reason text, breach boolean) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  result public.complaints;
  next_desk bigint := private.first_desk(complaint.department_id, complaint.level + 1, complaint.place_id);
  before_id bigint := private.holder_of(complaint.desk_id);
begin
  if next_desk is null then return complaint; end if;
  update public.complaints c set escalations = c.escalations + 1 where c.id = complaint.id;
  result := private.put_on_desk(complaint, next_desk, 'escalated', reason, jsonb_build_object('breach', breach), 'complaint_escalated');
  if before_id <> private.holder_of(next_desk) then
    perform private.enqueue_message('complaint_passed_up', 'whatsapp', private.message_params(result), staff_id => before_id, complaint_id => result.id);
  end if;
  perform private.start_clock(result);
  return result;
end
$$;

-- The worker at a clock's due time. Nothing to do when it was solved, held, given more time or is at the top already.
create function private.check_clock(complaint_id bigint) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints;
  due timestamptz;
begin
  select * into complaint from public.complaints c where c.id = check_clock.complaint_id for update;
  due := least(complaint.promise_due_at, complaint.guarantee_due_at);
  if complaint.id is null or complaint.state not in ('registered', 'assigned', 'acknowledged', 'in_progress', 'reopened') then return false; end if;
  if due > now() then
    perform private.start_clock(complaint);
    return false;
  end if;
  if complaint.desk_id is null then
    -- Nobody chose a desk yet: the head of the register hears of it at L3.
    complaint.level := 2;
  end if;
  return (private.escalate(complaint, null, true)).level > complaint.level;
end
$$;

-- A hold is over: by its day (the worker), or earlier by who may act. The time it stood still is given back to both clocks.
create function private.resume_complaint(complaint_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints := private.lock_for_act(complaint_id);
  result public.complaints;
  held_days integer;
begin
  if complaint.state <> 'on_hold' then return private.act_result(complaint); end if;
  if (private.actor()).kind = 'system' and complaint.held_until > now() then return private.act_result(complaint); end if;
  select count(*) into held_days
  from generate_series((complaint.held_at at time zone 'Asia/Kolkata')::date + 1, (now() at time zone 'Asia/Kolkata')::date, interval '1 day') as days (day)
  where private.is_working_day(day::date);
  update public.complaints c set state = 'in_progress', held_at = null, held_until = null, updated_at = now(),
    promise_due_at = case when c.promise_due_at > c.held_at
      then private.add_working_hours(now(), private.working_hours_between(c.held_at, c.promise_due_at)) else c.promise_due_at end,
    guarantee_due_at = case when c.guarantee_due_at > c.held_at
      then private.add_working_days(c.guarantee_due_at, held_days) else c.guarantee_due_at end
  where c.id = complaint.id returning * into result;
  perform private.add_event(complaint, 'resumed', 'in_progress');
  perform private.start_clock(result);
  return private.act_result(result);
end
$$;

-- A supervisor or the collector sends a complaint up by hand.
create function private.escalate_complaint(idempotency_key uuid, complaint_id bigint, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  scope text := 'escalate:' || complaint_id;
  earlier jsonb := private.earlier_result(scope, idempotency_key, jsonb_build_object('reason', reason));
  complaint public.complaints;
  result public.complaints;
begin
  if earlier is not null then return earlier; end if;
  perform private.require_role('supervisor', 'collector');
  complaint := private.lock_for_act(complaint_id);
  reason := private.require_text(reason, 2000, 'reason');
  perform private.require_state(complaint, 'assigned', 'acknowledged', 'in_progress');
  result := private.escalate(complaint, reason, false);
  if result.level = complaint.level then perform private.fail(409, 'wrong_state', 'top_level'); end if;
  return private.remember_result(scope, idempotency_key, private.act_result(result));
end
$$;

-- Used-up codes, sessions, links and keys are thrown away; so are messages in sign or voice that became no complaint (their bytes go as
-- forgotten files), and what people sent to us a year ago.
create function private.clean_up() returns void
language sql volatile security definer set search_path = '' as $$
  delete from public.one_time_codes where expires_at < now() - interval '1 day';
  delete from public.staff_sessions where expires_at < now() - interval '30 days';
  delete from public.citizen_sessions where expires_at < now() - interval '30 days';
  delete from public.officer_links where expires_at < now() - interval '30 days';
  delete from public.tracking_links where expires_at < now() - interval '30 days';
  -- Who wrote in a call stays beside what they wrote.
  delete from public.call_guests g where g.expires_at < now() - interval '30 days' and not exists (select 1 from public.call_texts t where t.from_guest_id = g.id);
  delete from public.inbound_messages where received_at < now() - interval '1 year';
  delete from public.idempotency_keys where created_at < now() - interval '30 days';
  delete from public.form_drafts where updated_at < now() - interval '2 days';
  -- What was said counts, however late: only what its sender gave up, or that has no beginning. An answer counts when the centre sends it.
  with given_up as (
    select r.id from public.recordings r where r.finished_at is null and r.created_at < now() - interval '2 days'
      and (r.state = 'discarded' or r.purpose = 'answer' or not exists (select 1 from public.recording_parts p where p.recording_id = r.id and p.part = 0))
  ), parts as (delete from public.recording_parts p where p.recording_id in (select g.id from given_up g))
  delete from public.recordings r where r.id in (select g.id from given_up g);
$$;

create function public.check_clock(complaint_id bigint) returns boolean
language sql volatile set search_path = '' as $$ select private.check_clock(complaint_id) $$;
create function public.resume_complaint(complaint_id bigint) returns jsonb
language sql volatile set search_path = '' as $$ select private.resume_complaint(complaint_id) $$;
create function public.escalate_complaint(idempotency_key uuid, complaint_id bigint, reason text) returns jsonb
language sql volatile set search_path = '' as $$ select private.escalate_complaint(idempotency_key, complaint_id, reason) $$;
create function public.clean_up() returns void
language sql volatile set search_path = '' as $$ select private.clean_up() $$;

comment on function public.check_clock is 'The worker at a due time: a breach goes one level up, both levels are told. → was it escalated?';
comment on function public.resume_complaint is 'Ends a hold and gives the time back. → {number, state, level}.';
comment on function public.escalate_complaint is 'One level up by hand, with a reason. → {number, state, level}. 409 wrong_state (top_level).';
comment on function public.clean_up is 'The worker, daily.';

grant execute on function private.check_clock, public.check_clock, private.clean_up, public.clean_up to service_role;
grant execute on function private.resume_complaint, public.resume_complaint, private.escalate_complaint, public.escalate_complaint
  to authenticated, service_role;

-- The words of the officer's conversation on WhatsApp. They answer within 24 hours, so they need no registration (provider_name is
-- empty) and are part of the product; the registered texts are the district's own and come with its directory.
insert into public.message_templates (key, locale, channel, body, provider_name)
values
  ('officer_accepted', 'hi', 'whatsapp', '{number}: स्वीकार किया। काम पूरा होने पर ऊपर के संदेश में “निराकृत” छुएं।', ''),
  ('officer_accepted', 'en', 'whatsapp', '{number}: accepted. When it is done, tap “Solved” in the message above.', ''),
  ('officer_ask_report', 'hi', 'whatsapp', '{number}: क्या काम हुआ? दो शब्द लिखें या मौके की फोटो भेजें।', ''),
  ('officer_ask_report', 'en', 'whatsapp', '{number}: what was done? Write a few words or send a photo from the spot.', ''),
  ('officer_ask_reason', 'hi', 'whatsapp', '{number}: यह आपका क्यों नहीं है, और किस विभाग का है? लिखें।', ''),
  ('officer_ask_reason', 'en', 'whatsapp', '{number}: why is it not yours, and whose is it? Write it here.', ''),
  ('officer_resolved', 'hi', 'whatsapp', '{number}: आपकी रिपोर्ट दर्ज हुई। अब नागरिक से पूछा जाएगा।', ''),
  ('officer_resolved', 'en', 'whatsapp', '{number}: your report is on record. The citizen will be asked now.', ''),
  ('officer_transferred', 'hi', 'whatsapp', '{number}: आपका कारण दर्ज हुआ। शिकायत आगे भेजी गई।', ''),
  ('officer_transferred', 'en', 'whatsapp', '{number}: your reason is on record. The complaint was passed on.', ''),
  ('officer_photo_kept', 'hi', 'whatsapp', '{number}: फोटो जोड़ी गई।', ''),
  ('officer_photo_kept', 'en', 'whatsapp', '{number}: the photo was added.', ''),
  ('officer_moved_on', 'hi', 'whatsapp', 'यह शिकायत अब आपके पास नहीं है। कुछ नहीं बदला।', ''),
  ('officer_moved_on', 'en', 'whatsapp', 'This complaint is no longer with you. Nothing was changed.', ''),
  ('officer_refused', 'hi', 'whatsapp', 'यह अभी नहीं हो सकता। शिकायत की स्थिति बदल चुकी है।', ''),
  ('officer_refused', 'en', 'whatsapp', 'This cannot be done now: the complaint is in another state.', ''),
  ('whatsapp_help', 'hi', 'whatsapp', 'यह सुनवाई का संदेश नंबर है। शिकायत के लिए हमें फोन करें या वेबसाइट खोलें। अधिकारी: पहले शिकायत के संदेश का बटन छुएं।', ''),
  ('whatsapp_help', 'en', 'whatsapp', 'This number sends Sunwai’s messages. To complain, call us or open the website. Officers: tap a button in the complaint’s message first.', '');
