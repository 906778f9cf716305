-- What staff may see of the citizen of a complaint, and the look that is kept. security definer: the phone is in no officer's sight.

-- An officer sees a citizen's phone only by asking for it, and each look is kept.
create function private.reveal_citizen(complaint_id bigint, reason text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints := private.lock_for_act(complaint_id);
begin
  reason := private.require_text(reason, 300, 'reason');
  insert into public.personal_data_views (staff_id, citizen_id, complaint_id, what, reason)
  values (private.actor_staff_id(), complaint.citizen_id, complaint.id, 'phone', reason);
  return (select jsonb_build_object('name', c.name, 'phone', private.phone_of(c.id)) from public.citizens c where c.id = complaint.citizen_id);
end
$$;

-- What staff may see of the citizen without asking: the last four digits, and how to talk. For a quarter of an hour after
-- reveal_citizen() the person who asked sees name and phone.
create function private.masked_citizen(complaint_id bigint) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  complaint public.complaints;
  revealed boolean;
begin
  select * into complaint from public.complaints c where c.id = masked_citizen.complaint_id;
  if complaint.id is null or not private.sees_complaint(complaint) or private.actor_role() is null then
    perform private.fail(404, 'not_found', 'complaint');
  end if;
  revealed := exists (select 1 from public.personal_data_views v where v.complaint_id = complaint.id and v.what = 'phone'
    and v.staff_id = private.actor_staff_id() and v.at > now() - interval '15 minutes');
  return (select jsonb_build_object('prefersSign', c.prefers_sign, 'revealed', revealed, 'name', case when revealed then c.name end,
      'phone', case when revealed then private.phone_of(c.id) else '••••••' || right(private.phone_of(c.id), 4) end)
    from public.citizens c where c.id = complaint.citizen_id);
end
$$;
create function public.reveal_citizen(complaint_id bigint, reason text) returns jsonb
language sql volatile set search_path = '' as $$ select private.reveal_citizen(complaint_id, reason) $$;
create function public.masked_citizen(complaint_id bigint) returns jsonb
language sql stable set search_path = '' as $$ select private.masked_citizen(complaint_id) $$;
comment on function public.reveal_citizen is 'Name and phone, with a reason that is kept in personal_data_views. → {name, phone} or null.';
comment on function public.masked_citizen is 'For staff: → {phone, name, revealed, prefersSign} or null; the phone''s last four digits until it was revealed.';

grant execute on function private.reveal_citizen, public.reveal_citizen, private.masked_citizen, public.masked_citizen to authenticated, service_role;
