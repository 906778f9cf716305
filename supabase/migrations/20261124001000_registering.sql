-- Registering a complaint, and the three helpers that every act uses: timeline, jobs, messages.

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

-- The desk of a department at a level: the most local one for the place, else the district-wide one. L3 and L4 serve all departments.
-- A complaint without a place lies in the district.
create function private.desk_for(department_id bigint, level integer, place_id bigint) returns bigint
language sql stable set search_path = '' as $$
  with recursive around (id, parent_id, distance) as (
    select p.id, p.parent_id, 0 from public.places p
    where p.id = coalesce(desk_for.place_id, (select d.id from public.places d where d.kind = 'district' and d.valid_to is null order by d.id limit 1))
    union all
    select p.id, p.parent_id, a.distance + 1 from public.places p join around a on p.id = a.parent_id
  )
  select d.id from public.desks d left join around a on a.id = d.place_id
  where d.active and d.level = desk_for.level
    and (d.department_id = desk_for.department_id or d.department_id is null)
    and (d.place_id is null or a.id is not null)
  order by d.department_id nulls last, a.distance nulls last, d.id
  limit 1
$$;

-- The lowest desk from a level on: a level without a desk is passed over. The Collector's is the last.
create function private.first_desk(department_id bigint, from_level integer, place_id bigint) returns bigint
language sql stable set search_path = '' as $$
  select found.desk_id from generate_series(from_level, 4) as level
  cross join lateral (select private.desk_for(first_desk.department_id, level, first_desk.place_id)) as found (desk_id)
  where found.desk_id is not null order by level limit 1
$$;

-- Who answers for a desk today: who holds it; while nobody does, or they are suspended, the next one above.
create function private.holder_of(desk_id bigint) returns bigint
language sql stable set search_path = '' as $$
  select p.staff_id from public.desks own
  cross join lateral (
    select own.id, own.level
    union all
    select private.desk_for(own.department_id, level, own.place_id), level from generate_series(own.level + 1, 4) as level
  ) as above (desk_id, level)
  join private.current_postings p on p.desk_id = above.desk_id
  join public.staff s on s.id = p.staff_id and s.active
  where own.id = holder_of.desk_id
  order by above.level limit 1
$$;

-- Puts a complaint on a desk and tells the officer who holds it. The caller has locked the row and checked who may.
create function private.put_on_desk(
  complaint public.complaints, desk_id bigint, kind text, remark text default null, data jsonb default '{}',
  template_key text default 'complaint_assigned'
) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  desk public.desks;
  officer_id bigint := private.holder_of(put_on_desk.desk_id);
  result public.complaints;
begin
  select * into desk from public.desks d where d.id = put_on_desk.desk_id;
  if desk.id is null then perform private.fail(404, 'not_found', 'desk'); end if;
  update public.complaints c set state = 'assigned', desk_id = desk.id, level = desk.level,
    department_id = coalesce(desk.department_id, c.department_id), updated_at = now(), held_at = null, held_until = null
  where c.id = complaint.id returning * into result;
  -- A citizen who files puts nothing on a desk: the register does.
  perform private.add_event(complaint, kind, 'assigned', remark, data || jsonb_build_object('deskId', desk.id, 'level', desk.level),
    case when private.actor_staff_id() is null then 'system' end);
  if officer_id is not null then
    perform private.enqueue_message(template_key, 'whatsapp', private.message_params(result),
      staff_id => officer_id, complaint_id => result.id);
  end if;
  return result;
end
$$;

-- To the desk that it lies on or belongs to; without a category, or where nobody has such work, the call centre chooses (triage).
create function private.send_to_desk(complaint public.complaints) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  next_desk bigint := coalesce((select d.id from public.desks d where d.id = complaint.desk_id and d.active),
    case when complaint.department_id is not null then private.first_desk(complaint.department_id, 1, complaint.place_id) end);
begin
  if next_desk is not null then return private.put_on_desk(complaint, next_desk, 'assigned'); end if;
  insert into public.tasks (kind, complaint_id, citizen_id, means) values ('triage', complaint.id, complaint.citizen_id, 'none');
  return complaint;
end
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

-- The citizen of a phone number and name, made when new. A phone is shared in many homes: the same phone with another name is another person.
-- What is known of a person changes by the call centre alone: anybody may type a stranger's phone.
create function private.citizen_for(name text, phone text, locale text, prefers_sign boolean default false) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  found_id bigint;
  by_staff boolean := (private.actor()).kind = 'staff';
begin
  if phone is null and nullif(trim(name), '') is null then return null; end if;
  if phone is not null then
    select c.id into found_id from public.citizen_addresses ad join public.citizens c on c.id = ad.citizen_id
    where ad.kind = 'phone' and ad.value = citizen_for.phone
      and (nullif(trim(citizen_for.name), '') is null or c.name is null and by_staff or private.skeleton(c.name) = private.skeleton(citizen_for.name))
    order by c.id desc limit 1;
  end if;
  if found_id is null then
    insert into public.citizens (name, locale, prefers_sign) values (nullif(trim(name), ''), locale, prefers_sign) returning id into found_id;
  elsif by_staff then
    update public.citizens c set name = coalesce(c.name, nullif(trim(citizen_for.name), '')), prefers_sign = c.prefers_sign or citizen_for.prefers_sign
    where c.id = found_id and (c.name is null or c.prefers_sign is distinct from (c.prefers_sign or citizen_for.prefers_sign));
  end if;
  if phone is not null then
    insert into public.citizen_addresses (citizen_id, kind, value) values (found_id, 'phone', phone) on conflict do nothing;
  end if;
  return found_id;
end
$$;

-- A link that opens the complaint's status (or the call). Returned once; only its hash stays.
create function private.new_tracking_link(complaint_id bigint, call_id uuid default null) returns text
language plpgsql volatile set search_path = '' as $$
declare
  secret text := private.new_secret();
begin
  insert into public.tracking_links (secret_hash, complaint_id, call_id) values (private.hash_secret(secret), complaint_id, call_id);
  return secret;
end
$$;

-- A malicious or broken client gets a code, not a check violation (the gateway would hide it).
create function private.check_text(value text, longest integer, field text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  if char_length(value) > longest then perform private.fail(422, 'too_long', field); end if;
  return nullif(trim(value), '');
end
$$;

-- What people whom nobody knows did from where, for the limits below.
create table private.network_acts (
  network bytea not null,
  act text not null,
  at timestamptz not null default now()
);
comment on table private.network_acts is 'When a network filed or began a form without signing in; its address keyed and hashed by the app. Kept ten minutes. Seen by nobody.';
create index network_acts_idx on private.network_acts (network, act, at);
create index network_acts_at_idx on private.network_acts (at);
alter table private.network_acts enable row level security;

-- No more than so many in ten minutes from one network. A mobile operator has thousands of phones behind one address: the limits stop
-- programs, not a village. No network given (a machine's own address): nobody is counted.
create function private.limit_network(act text, asked_from text, at_most integer) returns void
language plpgsql volatile set search_path = '' as $$
declare
  hash bytea := decode(asked_from, 'hex');
begin
  if hash is null then return; end if;
  if (select count(*) from private.network_acts n
      where n.network = hash and n.act = limit_network.act and n.at > now() - interval '10 minutes') >= at_most then
    perform private.fail(429, 'too_many_requests', 'network');
  end if;
  insert into private.network_acts (network, act) values (hash, act);
  -- Old ones go as new ones come; a few at a time, so nobody waits for it.
  delete from private.network_acts n where n.ctid = any (array(
    select o.ctid from private.network_acts o where o.at < now() - interval '10 minutes' order by o.at limit 5 for update skip locked));
end
$$;

-- Each registration sends an SMS: a phone that nobody has proven gets ten in an hour, as many as the loudest home needs.
create function private.limit_phone(phone text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if (select count(*) from public.citizen_addresses ad join public.complaints c on c.citizen_id = ad.citizen_id
      where ad.kind = 'phone' and ad.value = limit_phone.phone and c.registered_by is null and c.created_at > now() - interval '1 hour') >= 10 then
    perform private.fail(429, 'too_many_requests', 'phone');
  end if;
end
$$;

-- security definer: no role may insert complaints; this is the one way in.
create function private.register_complaint(
  idempotency_key uuid, channel text, complaint_text text, locale text, category_id bigint, place_id bigint, landmark text,
  latitude numeric, longitude numeric, name text, phone text, prefers_sign boolean, call_id uuid,
  asked_from text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.actor();
  -- A key opens what it registered: it is good for the one who registered, or for the next person without a name who knows it.
  scope text := 'register_complaint:' || coalesce(who.staff_id::text, who.kind);
  -- What makes it another complaint. In which language the page was does not.
  asked jsonb;
  earlier jsonb;
  complaint public.complaints;
  category public.categories;
  the_call public.calls;
  citizen bigint;
begin
  if channel not in ('web', 'video', 'voice', 'phone', 'walk_in', 'signed_message', 'voice_message') or channel is null then
    perform private.fail(400, 'invalid_input', 'channel');
  end if;
  -- Citizens file for themselves; the channels of the desk are for the call centre.
  if channel in ('video', 'voice', 'phone', 'walk_in') and who.kind <> 'system' then
    perform private.require_role('operator', 'interpreter', 'supervisor');
  end if;
  if coalesce(locale, '') not in ('hi', 'en') then perform private.fail(400, 'invalid_input', 'locale'); end if;
  complaint_text := private.check_text(complaint_text, 5000, 'text');
  if complaint_text is null then perform private.fail(422, 'required', 'text'); end if;
  landmark := private.check_text(landmark, 300, 'landmark');
  name := private.check_text(name, 120, 'name');
  if phone is not null and phone !~ '^\+[1-9][0-9]{9,14}$' then perform private.fail(422, 'phone_invalid', 'phone'); end if;
  if abs(latitude) > 90 or abs(longitude) > 180 then perform private.fail(400, 'invalid_input', 'place'); end if;

  asked := jsonb_build_object('channel', channel, 'text', complaint_text, 'categoryId', category_id, 'placeId', place_id, 'landmark', landmark,
    'latitude', latitude, 'longitude', longitude, 'name', name, 'phone', phone, 'prefersSign', prefers_sign, 'callId', call_id);
  earlier := private.earlier_result(scope, idempotency_key, asked);
  if earlier is not null then
    return earlier || jsonb_build_object('link', private.new_tracking_link((earlier ->> 'id')::bigint), 'replayed', true);
  end if;

  if who.staff_id is null and who.kind not in ('system', 'citizen') then
    perform private.limit_network('register', asked_from, 60);
    perform private.limit_phone(phone);
  end if;

  if category_id is not null then
    select * into category from public.categories c where c.id = register_complaint.category_id and c.active;
    if category.id is null then perform private.fail(422, 'category_unknown', 'category'); end if;
  end if;
  if place_id is not null and not exists (select 1 from public.places p where p.id = register_complaint.place_id and private.is_current(p)) then
    perform private.fail(422, 'place_unknown', 'place');
  end if;
  if call_id is not null then
    select * into the_call from public.calls c where c.id = register_complaint.call_id for update;
    if the_call.id is null then perform private.fail(404, 'not_found', 'call'); end if;
    if who.kind = 'staff' and the_call.answered_by is distinct from who.staff_id then perform private.fail(403, 'not_your_call'); end if;
    if who.kind <> 'staff' and who.kind <> 'system' and who.call_id is distinct from call_id then perform private.fail(403, 'forbidden'); end if;
  end if;

  citizen := coalesce(private.citizen_for(name, phone, locale, coalesce(prefers_sign, false) or coalesce(the_call.mode = 'sign', false)), the_call.citizen_id);
  insert into public.complaints (number, channel, locale, text, category_id, place_id, landmark, latitude, longitude, citizen_id,
    department_id, promise_due_at, guarantee_due_at, call_id, registered_by)
  values (private.next_complaint_number(now()), channel, locale, complaint_text, category.id, place_id, landmark, latitude, longitude, citizen,
    category.department_id, private.add_working_hours(now(), coalesce(category.promise_hours, 72)),
    private.add_working_days(now(), category.guarantee_days),
    call_id, who.staff_id)
  returning * into complaint;
  insert into public.complaint_events (complaint_id, kind, to_state, actor_kind, actor_staff_id, data)
  values (complaint.id, 'registered', 'registered', case when who.staff_id is null then 'citizen' else 'staff' end, who.staff_id,
    jsonb_build_object('channel', channel));
  if call_id is not null then
    update public.calls c set complaint_id = complaint.id, citizen_id = coalesce(citizen, c.citizen_id) where c.id = register_complaint.call_id;
  end if;

  if citizen is not null then
    perform private.enqueue_message('complaint_registered', 'sms', private.message_params(complaint),
      citizen_id => citizen, complaint_id => complaint.id, call_id => call_id, locale => locale);
  end if;
  perform private.start_clock(complaint);
  complaint := private.send_to_desk(complaint);

  return private.remember_result(scope, idempotency_key, jsonb_build_object('id', complaint.id, 'number', complaint.number)) || jsonb_build_object('link', private.new_tracking_link(complaint.id, call_id), 'replayed', false);
end
$$;

create function public.register_complaint(
  idempotency_key uuid, channel text, complaint_text text, locale text default 'hi', category_id bigint default null, place_id bigint default null,
  landmark text default null, latitude numeric default null, longitude numeric default null, name text default null, phone text default null,
  prefers_sign boolean default false, call_id uuid default null, asked_from text default null
) returns jsonb
language sql volatile set search_path = '' as $$
  select private.register_complaint(idempotency_key, channel, complaint_text, locale, category_id, place_id, landmark, latitude, longitude,
    name, phone, prefers_sign, call_id, asked_from)
$$;
comment on function public.register_complaint is 'Registers once per idempotency_key and actor. → {id, number, link (secret of /t/<link>, new at each call), replayed}. asked_from: the network address hashed by the app, in hex. 422 field codes, 403 not_your_call, 409 key_reused (with other words), 429 network, phone.';
grant execute on function private.register_complaint, public.register_complaint to anon, authenticated, service_role;
