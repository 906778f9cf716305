-- What people send back. For the worker and the webhooks alone (service_role): security definer because no role may write messages or jobs.

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
