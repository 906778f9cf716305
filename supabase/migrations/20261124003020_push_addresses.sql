-- Telling devices.

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
