-- What every act on a complaint uses: timeline, jobs, messages.

create function private.add_event(
  complaint public.complaints, kind text, to_state text default null, remark text default null,
  data jsonb default '{}', actor_kind text default null
) returns bigint
language sql volatile set search_path = '' as $$
  insert into public.complaint_events (complaint_id, kind, from_state, to_state, actor_kind, actor_staff_id, remark, data)
  select complaint.id, kind, complaint.state, coalesce(to_state, complaint.state),
    coalesce(actor_kind, case when (a).staff_id is not null then 'staff' when (a).kind = 'system' then 'system' else 'citizen' end),
    (a).staff_id, nullif(trim(remark), ''), data
  from (select private.actor() as a) as who
  returning id
$$;

-- A job in the same transaction (transactional outbox). Same key: replaces the waiting one.
create function private.add_job(task text, payload jsonb, run_at timestamptz default now(), key text default null) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform graphile_worker.add_job(task, payload => payload::json, run_at => run_at, job_key => key, max_attempts => 25);
end
$$;

-- Queues one message in the recipient's language and channel; the worker delivers it. Null when there is no address.
-- What a citizen gets by SMS is also shown on the devices that they allowed to notify them.
create function private.enqueue_message(
  template_key text, channel text, params jsonb default '{}',
  citizen_id bigint default null, staff_id bigint default null, phone text default null,
  complaint_id bigint default null, call_id uuid default null, locale text default null, fallback_of uuid default null
) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  address text := coalesce(phone,
    (select sp.phone from public.staff_phones sp where sp.staff_id = enqueue_message.staff_id),
    private.phone_of(citizen_id));
  message_id uuid;
begin
  if channel = 'sms' and citizen_id is not null and fallback_of is null then
    perform private.enqueue_push(template_key, params, citizen_id, complaint_id, call_id, locale);
  end if;
  if address is null then return null; end if;
  insert into public.messages (recipient, citizen_id, staff_id, address, channel, template_key, locale, params, complaint_id, call_id, fallback_of)
  values (case when staff_id is not null then 'staff' when citizen_id is not null then 'citizen' else 'phone' end,
    citizen_id, staff_id, address, channel, template_key,
    coalesce(locale, (select c.locale from public.citizens c where c.id = enqueue_message.citizen_id), 'hi'),
    params, complaint_id, call_id, fallback_of)
  on conflict do nothing
  returning id into message_id;
  if message_id is not null then
    perform private.add_job('deliver_message', jsonb_build_object('messageId', message_id), key => 'message:' || message_id);
  end if;
  return message_id;
end
$$;

-- A device added by a complaint's link hears of that complaint alone; one added by a proven phone, of all.
create function private.enqueue_push(template_key text, params jsonb, citizen_id bigint, complaint_id bigint, call_id uuid, locale text) returns void
language sql volatile set search_path = '' as $$
  select private.enqueue_message(t.key, 'push', enqueue_push.params, citizen_id => enqueue_push.citizen_id, phone => device.value,
    complaint_id => enqueue_push.complaint_id, call_id => enqueue_push.call_id, locale => t.locale)
  from public.citizens c
  join lateral (
    select distinct ad.value from public.citizen_addresses ad
    where ad.citizen_id = c.id and ad.kind = 'push' and ad.call_id is null and (ad.complaint_id is null or ad.complaint_id = enqueue_push.complaint_id)
  ) as device on true
  join public.message_templates t on t.key = enqueue_push.template_key and t.channel = 'push' and t.active
    and t.locale = coalesce(enqueue_push.locale, c.locale)
  where c.id = enqueue_push.citizen_id
$$;

-- The variables that templates about a complaint may use. Short: a DLT variable holds 40 characters.
create function private.message_params(complaint public.complaints) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'number', complaint.number,
    'category_hi', left(coalesce(c.name_hi, 'शिकायत'), 40), 'category_en', left(coalesce(c.name_en, 'Complaint'), 40),
    'place_hi', left(coalesce(p.name_hi, complaint.landmark, '—'), 40), 'place_en', left(coalesce(p.name_en, complaint.landmark, '—'), 40),
    'department_hi', left(coalesce(d.name_hi, 'कलेक्टर कार्यालय'), 40), 'department_en', left(coalesce(d.name_en, 'Collectorate'), 40),
    'due', to_char(complaint.promise_due_at at time zone 'Asia/Kolkata', 'DD-MM-YYYY'))
  from (select 1) as one
  left join public.categories c on c.id = complaint.category_id
  left join public.places p on p.id = complaint.place_id
  left join public.departments d on d.id = complaint.department_id
$$;
