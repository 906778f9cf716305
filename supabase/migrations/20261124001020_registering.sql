-- Registering a complaint: whose it is, and how many one phone and one network may file.

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
