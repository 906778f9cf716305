-- What every act of an officer begins and ends with. Who may: the officer of its desk (signed in, or by the link we sent), department, a
-- supervisor, the collector.

-- A link whose complaint went to another desk says so; anybody else unknown is asked to sign in.
create function private.refuse_stranger() returns void
language plpgsql stable set search_path = '' as $$
begin
  if exists (select 1 from public.officer_links o
      where o.secret_hash = private.hash_secret(auth.jwt() ->> 'secret') and o.revoked_at is null and o.expires_at > now()) then
    perform private.fail(409, 'moved_on');
  end if;
  perform private.fail(401, 'not_signed_in');
end
$$;

create function private.lock_for_act(complaint_id bigint) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  who private.acting;
  complaint public.complaints;
begin
  if (private.actor()).kind = 'anonymous' then perform private.refuse_stranger(); end if;
  select * into complaint from public.complaints c where c.id = lock_for_act.complaint_id for update;
  -- Asked again after the wait for the lock: meanwhile it may have gone to another desk.
  who := private.actor();
  if who.kind = 'anonymous' then perform private.refuse_stranger(); end if;
  if complaint.id is null or not private.sees_complaint(complaint) then perform private.fail(404, 'not_found', 'complaint'); end if;
  if who.kind = 'system' or who.role in ('supervisor', 'collector')
    or who.role = 'officer' and (complaint.desk_id = any (array(select private.my_desk_ids()))
      or complaint.department_id = any (array(select private.my_department_ids()))) then
    return complaint;
  end if;
  perform private.fail(403, 'forbidden');
  return null;
end
$$;

create function private.require_state(complaint public.complaints, variadic states text[]) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if complaint.state <> all (states) then perform private.fail(409, 'wrong_state', complaint.state); end if;
end
$$;

create function private.require_text(value text, longest integer, field text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  value := private.check_text(value, longest, field);
  if value is null then perform private.fail(422, 'required', field); end if;
  return value;
end
$$;

create function private.act_result(complaint public.complaints) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('number', complaint.number, 'state', complaint.state, 'level', complaint.level)
$$;

create function private.tell_citizen(complaint public.complaints, template_key text, more jsonb default '{}') returns void
language sql volatile set search_path = '' as $$
  select private.enqueue_message(template_key, 'sms', private.message_params(complaint) || more,
    citizen_id => complaint.citizen_id, complaint_id => complaint.id, locale => complaint.locale)
$$;
