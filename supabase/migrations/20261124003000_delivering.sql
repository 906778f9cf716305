-- Delivering messages, receipts, what people send back, and falling from one channel to the next. For the worker and the
-- webhooks alone (service_role). All are security definer because no role may write links, tasks or jobs.

alter table public.message_templates add constraint buttons_are_a_list check (jsonb_typeof(buttons) = 'array');

-- The order in which receipts raise a state; lib/messaging/state.ts is the same rule.
create function private.message_rank(state text) returns integer
language sql immutable strict parallel safe set search_path = '' as $$
  select array_position(array['queued', 'accepted', 'failed', 'delivered', 'read'], state)
$$;

-- A link that acts for one officer on one complaint, while the complaint is at a desk that they hold; null when it is not.
create function private.new_officer_link(complaint_id bigint, staff_id bigint) returns text
language plpgsql volatile set search_path = '' as $$
declare
  secret text := private.new_secret();
begin
  insert into public.officer_links (secret_hash, complaint_id, desk_id, staff_id)
  select private.hash_secret(secret), c.id, c.desk_id, new_officer_link.staff_id
  from public.complaints c
  where c.id = new_officer_link.complaint_id and private.holder_of(c.desk_id) = new_officer_link.staff_id;
  return case when found then secret end;
end
$$;

-- One message could not be delivered by its channel: the next channel, and behind the last one a person with a telephone.
-- Answers in a conversation (templates without a registered name) have nobody waiting for them, and a push message goes beside an SMS.
create function private.fall_back(message public.messages) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if message.channel = 'push' or exists (select 1 from public.message_templates t where t.key = message.template_key
      and t.locale = message.locale and t.channel = message.channel and t.provider_name = '') then
    return;
  end if;
  if message.channel <> 'sms' and exists (select 1 from public.message_templates t
      where t.key = message.template_key and t.locale = message.locale and t.channel = 'sms' and t.active) then
    perform private.enqueue_message(message.template_key, 'sms', message.params, citizen_id => message.citizen_id,
      staff_id => message.staff_id, phone => message.address,
      complaint_id => message.complaint_id, call_id => message.call_id, locale => message.locale, fallback_of => message.id);
  elsif message.recipient in ('citizen', 'staff') and message.complaint_id is not null then
    insert into public.tasks (kind, complaint_id, citizen_id, means, reason)
    select case message.recipient when 'staff' then 'call_officer' else 'call_citizen' end, message.complaint_id, message.citizen_id,
      case when (select c.prefers_sign from public.citizens c where c.id = message.citizen_id) then 'sign' else 'phone' end,
      'undelivered:' || message.template_key
    where not exists (select 1 from public.tasks t where t.complaint_id = message.complaint_id and t.state = 'open'
      and t.kind = case message.recipient when 'staff' then 'call_officer' else 'call_citizen' end
      and t.reason = 'undelivered:' || message.template_key);
  end if;
end
$$;

-- What the provider said. Late, twice or out of order: a state is raised, never lowered; failing falls back, once.
create function private.record_receipt(message_id uuid, provider_id text, state text, error_code text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  message public.messages;
begin
  select * into message from public.messages m
  where m.id = record_receipt.message_id or record_receipt.message_id is null and m.provider_id = record_receipt.provider_id
  for update;
  if message.id is null then return false; end if;
  insert into public.message_receipts (message_id, state, error_code) values (message.id, state, error_code) on conflict do nothing;
  update public.messages m set provider_id = coalesce(m.provider_id, record_receipt.provider_id) where m.id = message.id;
  if private.message_rank(state) <= private.message_rank(message.state) then return true; end if;
  update public.messages m set state = record_receipt.state, error_code = record_receipt.error_code,
    accepted_at = coalesce(m.accepted_at, case when record_receipt.state <> 'failed' then now() end),
    delivered_at = coalesce(m.delivered_at, case when record_receipt.state in ('delivered', 'read') then now() end),
    read_at = case when record_receipt.state = 'read' then now() end,
    failed_at = case when record_receipt.state = 'failed' then now() else m.failed_at end
  where m.id = message.id returning * into message;
  if state = 'failed' then perform private.fall_back(message); end if;
  if message.channel = 'push' and error_code = 'gone' then
    delete from public.citizen_addresses a where a.citizen_id = message.citizen_id and a.kind = 'push' and a.value = message.address;
  end if;
  if state = 'accepted' and message.channel = 'whatsapp' then
    perform private.add_job('chase_message', jsonb_build_object('messageId', message.id), now() + interval '2 hours', 'chase:' || message.id);
  end if;
  return true;
end
$$;

-- Two hours after a provider took it: a phone that has no data connection still gets an SMS.
create function private.chase_message(message_id uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  message public.messages;
begin
  select * into message from public.messages m where m.id = chase_message.message_id and m.state = 'accepted' for update;
  if message.id is not null then perform private.fall_back(message); end if;
end
$$;

create function public.chase_message(message_id uuid) returns void
language sql volatile set search_path = '' as $$ select private.chase_message(message_id) $$;
comment on function public.chase_message is 'A message that was accepted and never arrived goes out by the next channel too, once.';
grant execute on function private.chase_message, public.chase_message to service_role;

create function public.record_receipt(message_id uuid, provider_id text, state text, error_code text default null) returns boolean
language sql volatile set search_path = '' as $$ select private.record_receipt(message_id, provider_id, state, error_code) $$;
comment on function public.record_receipt is 'A provider''s receipt, by our message id or the provider''s. → false when the message is unknown.';
grant execute on function private.record_receipt, public.record_receipt to service_role;

-- The way into a call, while it is live.
create function private.invitation_secret(call_id uuid) returns text
language sql volatile set search_path = '' as $$
  select private.new_guest_link(c.id, 'officer') from public.calls c where c.id = invitation_secret.call_id and c.state = 'live'
$$;

-- Everything the worker needs to hand one message over; null when there is nothing (more) to deliver.
-- Links are made now, so that the ledger holds none (docs/decisions/0003).
create function private.begin_delivery(message_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  message public.messages;
  template public.message_templates;
  secret text;
begin
  update public.messages m set attempts = m.attempts + 1
  where m.id = begin_delivery.message_id and m.state = 'queued' returning * into message;
  if message.id is null then return null; end if;
  select * into template from public.message_templates t
  where t.key = message.template_key and t.locale = message.locale and t.channel = message.channel and t.active;
  if template.key is null then
    perform private.record_receipt(message.id, null, 'failed', 'no_template');
    return null;
  end if;
  if strpos(template.body, '{link}') > 0 or template.buttons <> '[]' or message.channel = 'push' then
    secret := case when message.template_key = 'call_invitation' then private.invitation_secret(message.call_id)
      when message.recipient = 'staff' then private.new_officer_link(message.complaint_id, message.staff_id)
      else private.new_tracking_link(message.complaint_id, message.call_id) end;
    if secret is null then
      -- The complaint went to another desk before this officer was told: there is nothing to tell them.
      update public.messages m set state = 'failed', error_code = 'moved_on', failed_at = now() where m.id = message.id;
      return null;
    end if;
  end if;
  return jsonb_build_object('messageId', message.id, 'recipient', message.recipient, 'channel', message.channel,
    'address', message.address, 'locale', message.locale, 'attempt', message.attempts, 'params', message.params, 'secret', secret,
    'door', case when message.template_key = 'call_invitation' then 'call/guest' when message.recipient = 'staff' then 'o' else 't' end,
    'template', jsonb_build_object('name', template.provider_name, 'body', template.body, 'buttons', template.buttons));
end
$$;

create function public.begin_delivery(message_id uuid) returns jsonb
language sql volatile set search_path = '' as $$ select private.begin_delivery(message_id) $$;
comment on function public.begin_delivery is 'Starts one try of a queued message. → lib/messaging/schema.ts delivery, or null.';
grant execute on function private.begin_delivery, public.begin_delivery to service_role;

-- A try in vain: again after so many seconds.
create function private.deliver_later(message_id uuid, seconds integer, error_code text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.messages m set error_code = deliver_later.error_code where m.id = deliver_later.message_id and m.state = 'queued';
  if found then
    perform private.add_job('deliver_message', jsonb_build_object('messageId', message_id), now() + make_interval(secs => seconds),
      'message:' || message_id || ':again');
  end if;
end
$$;

create function public.deliver_later(message_id uuid, seconds integer, error_code text) returns void
language sql volatile set search_path = '' as $$ select private.deliver_later(message_id, seconds, error_code) $$;
comment on function public.deliver_later is 'Puts off a queued message.';
grant execute on function private.deliver_later, public.deliver_later to service_role;

-- What somebody sent: kept and given to the worker in one transaction, once per provider id. → was it new?
create function private.receive_message(provider_id text, channel text, from_address text, body jsonb) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into public.inbound_messages (provider_id, channel, from_address, body)
  values (provider_id, channel, from_address, private.json_argument(body)) on conflict do nothing;
  if not found then return false; end if;
  perform private.add_job('handle_inbound', jsonb_build_object('providerId', provider_id), key => 'inbound:' || provider_id);
  return true;
end
$$;

create function public.receive_message(provider_id text, channel text, from_address text, body jsonb) returns boolean
language sql volatile set search_path = '' as $$ select private.receive_message(provider_id, channel, from_address, body) $$;
comment on function public.receive_message is 'Keeps an inbound message for the worker, once. → was it new?';
grant execute on function private.receive_message, public.receive_message to service_role;

-- The inbound message is dealt with; the answer goes out in the same transaction, so that a retry cannot answer twice.
create function private.finish_inbound(provider_id text, template_key text, complaint_id bigint) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  inbound public.inbound_messages;
  member public.staff_phones;
begin
  update public.inbound_messages i set handled_at = now()
  where i.provider_id = finish_inbound.provider_id and i.handled_at is null returning * into inbound;
  if inbound.provider_id is null or inbound.from_address = '' or template_key is null then return; end if;
  select * into member from public.staff_phones sp where sp.phone = inbound.from_address;
  perform private.enqueue_message(template_key, inbound.channel,
    coalesce((select private.message_params(c) from public.complaints c where c.id = finish_inbound.complaint_id), '{}'),
    staff_id => member.staff_id, phone => inbound.from_address, complaint_id => complaint_id);
end
$$;

create function public.finish_inbound(provider_id text, template_key text default null, complaint_id bigint default null) returns void
language sql volatile set search_path = '' as $$ select private.finish_inbound(provider_id, template_key, complaint_id) $$;
comment on function public.finish_inbound is 'Marks an inbound message handled and queues the answer, once.';
grant execute on function private.finish_inbound, public.finish_inbound to service_role;

-- The question that an officer's words or photo answer: the one they quote, else the last one of 24 hours that is still open.
-- → {question, complaintId, isOpen, secret}; null when we asked nothing.
create function private.question_to(from_address text, answer_to text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked record;
begin
  select m.template_key as question, m.complaint_id, m.staff_id,
      c.state not in ('resolved', 'closed', 'not_actionable', 'merged', 'registered')
        and private.holder_of(c.desk_id) = m.staff_id as is_open
    into asked
  from public.messages m join public.complaints c on c.id = m.complaint_id
  where m.address = from_address and m.template_key in ('officer_ask_report', 'officer_ask_reason')
    and m.created_at > now() - interval '24 hours'
  order by (m.provider_id = answer_to) desc nulls last, is_open desc, m.created_at desc
  limit 1;
  if asked.question is null then return null; end if;
  return jsonb_build_object('question', asked.question, 'complaintId', asked.complaint_id, 'isOpen', asked.is_open,
    'secret', private.new_officer_link(asked.complaint_id, asked.staff_id));
end
$$;

create function public.question_to(from_address text, answer_to text default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.question_to(from_address, answer_to) $$;
comment on function public.question_to is 'Which question of ours a person answers on WhatsApp, with a link that acts for them.';
grant execute on function private.question_to, public.question_to to service_role;

-- A device that its owner allowed to notify them: the browser's push subscription, kept with the citizen of the complaint that the link
-- (or the phone session) opens; after "call me back" without a complaint, with that call. A link proves no phone, so its device hears of its complaint, or of that call back, alone. Somebody who left neither name nor phone is reached by this alone. security definer: addresses are
-- written by functions only.
create function private.add_push_address(subscription jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints;
  person bigint;
  only_complaint bigint;
begin
  subscription := private.json_argument(subscription);
  if subscription ->> 'endpoint' is null or subscription #>> '{keys,p256dh}' is null or subscription #>> '{keys,auth}' is null
    or char_length(subscription::text) > 2000 then
    perform private.fail(400, 'invalid_input', 'subscription');
  end if;
  if (private.actor()).kind = 'call' then
    insert into public.citizen_addresses (citizen_id, kind, value, call_id)
    select t.citizen_id, 'push', jsonb_build_object('endpoint', subscription ->> 'endpoint', 'keys', subscription -> 'keys')::text, t.call_id
    from public.tasks t where t.call_id = (private.actor()).call_id and t.kind = 'call_back' and t.state = 'open'
      and (select count(*) from public.citizen_addresses a where a.call_id = t.call_id and a.kind = 'push') < 5
    on conflict do nothing;
    return;
  end if;
  select * into complaint from public.complaints c where c.id = any (array(select private.my_complaint_ids())) order by c.id desc limit 1 for update;
  if complaint.id is null then perform private.fail(401, 'not_signed_in'); end if;
  person := complaint.citizen_id;
  if person is null then
    insert into public.citizens (locale) values (complaint.locale) returning id into person;
    update public.complaints c set citizen_id = person where c.id = complaint.id;
  end if;
  only_complaint := case when (private.actor()).kind <> 'citizen' then complaint.id end;
  insert into public.citizen_addresses (citizen_id, kind, value, complaint_id)
  values (person, 'push', jsonb_build_object('endpoint', subscription ->> 'endpoint', 'keys', subscription -> 'keys')::text, only_complaint)
  on conflict do nothing;
  delete from public.citizen_addresses a where a.id in (
    select o.id from public.citizen_addresses o
    where o.citizen_id = person and o.kind = 'push' and o.complaint_id is not distinct from only_complaint
    order by o.id desc offset 5);
end
$$;

create function public.add_push_address(subscription jsonb) returns void
language sql volatile set search_path = '' as $$ select private.add_push_address(subscription) $$;
comment on function public.add_push_address is 'Keeps a browser''s push subscription for the complaint of the link, or the citizen of the phone session; the newest five stay. 400, 401.';
grant execute on function private.add_push_address, public.add_push_address to authenticated;
