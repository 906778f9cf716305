-- Delivering messages, receipts, and falling from one channel to the next. For the worker and the webhooks alone (service_role). All are
-- security definer because no role may write links, tasks or jobs.

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
