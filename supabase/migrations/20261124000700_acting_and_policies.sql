-- Who is acting, and what each may see. The app signs a token with the person's secret in it (lib/db/claims.ts);
-- the secret is looked up here on every statement, so a suspension, a sign-out or an expiry counts at once.

create type private.acting as (
  kind text, -- anonymous | staff | citizen | tracking_link | officer_link | call | guest_link | system
  staff_id bigint,
  role text,
  phone text,
  complaint_id bigint,
  call_id uuid,
  desk_id bigint,
  -- Not the call: what the citizen may do in it is not for guests.
  guest_id bigint
);

-- security definer: reads sessions and links, which nobody may read.
create function private.actor() returns private.acting
language plpgsql stable security definer set search_path = '' as $$
declare
  who private.acting;
  claims jsonb := coalesce(auth.jwt(), '{}'::jsonb);
  hash bytea := private.hash_secret(claims ->> 'secret');
begin
  who.kind := 'anonymous';
  -- service_role is the worker; no role at all is a direct connection of the owner (migrations, seed).
  if coalesce(current_setting('role', true), 'none') in ('service_role', 'none') then
    who.kind := 'system';
    return who;
  end if;
  case claims ->> 'kind'
    when 'staff' then
      select 'staff', s.id, s.role into who.kind, who.staff_id, who.role
      from public.staff_sessions ss join public.staff s on s.id = ss.staff_id
      where ss.secret_hash = hash and ss.revoked_at is null and ss.expires_at > now() and s.active;
    when 'citizen' then
      select 'citizen', cs.phone into who.kind, who.phone
      from public.citizen_sessions cs
      where cs.secret_hash = hash and cs.revoked_at is null and cs.expires_at > now();
    when 'tracking_link' then
      select 'tracking_link', t.complaint_id, t.call_id into who.kind, who.complaint_id, who.call_id
      from public.tracking_links t
      where t.secret_hash = hash and t.revoked_at is null and t.expires_at > now();
    when 'officer_link' then
      select 'officer_link', o.staff_id, 'officer', o.complaint_id, o.desk_id
        into who.kind, who.staff_id, who.role, who.complaint_id, who.desk_id
      from public.officer_links o
      join public.staff s on s.id = o.staff_id and s.active
      join public.complaints c on c.id = o.complaint_id and c.desk_id = o.desk_id
      where o.secret_hash = hash and o.revoked_at is null and o.expires_at > now();
    when 'call' then
      select 'call', c.id, c.complaint_id into who.kind, who.call_id, who.complaint_id
      from public.calls c where c.secret_hash = hash and c.asked_at > now() - interval '30 days';
    when 'guest_link' then
      select 'guest_link', g.id into who.kind, who.guest_id
      from public.call_guests g where g.secret_hash = hash and g.expires_at > now();
    else null;
  end case;
  who.kind := coalesce(who.kind, 'anonymous');
  return who;
end
$$;
grant execute on function private.actor() to anon, authenticated, service_role;

create function private.actor_role() returns text
language sql stable set search_path = '' as $$ select (private.actor()).role $$;

create function private.actor_staff_id() returns bigint
language sql stable set search_path = '' as $$ select (private.actor()).staff_id $$;

-- Staff signed in themselves (an officer's link acts on one complaint and is no sign-in).
create function private.actor_is_staff() returns boolean
language sql stable set search_path = '' as $$ select (private.actor()).kind = 'staff' $$;

create function private.actor_is_call_centre() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(private.actor_role() in ('operator', 'interpreter', 'supervisor'), false)
$$;

-- Not administrators: they keep staff and catalogues, and no complaint is theirs to act on.
create function private.actor_sees_all_complaints() returns boolean
language sql stable set search_path = '' as $$
  select coalesce(private.actor_role() in ('operator', 'interpreter', 'supervisor', 'collector'), false)
$$;

-- Raises 401 for who is not signed in, 403 for a signed-in person of another role. `roles` are staff roles; system passes.
create function private.require_role(variadic roles text[]) returns private.acting
language plpgsql stable set search_path = '' as $$
declare
  who private.acting := private.actor();
begin
  if who.kind = 'system' or (who.kind = 'staff' and who.role = any (roles)) then return who; end if;
  if who.kind = 'anonymous' then perform private.fail(401, 'not_signed_in'); end if;
  perform private.fail(403, 'forbidden');
  return null;
end
$$;

-- security definer: an officer's link is no sign-in, yet it names its desk.
create function private.my_desk_ids() returns setof bigint
language sql stable security definer set search_path = '' as $$
  with who as (select private.actor() as a)
  select (a).desk_id from who where (a).kind = 'officer_link'
  union
  select p.desk_id from private.current_postings p, who where (a).kind = 'staff' and p.staff_id = (a).staff_id
$$;

-- Departments whose head (L2) the officer is: they see all of it. security definer: as above.
create function private.my_department_ids() returns setof bigint
language sql stable security definer set search_path = '' as $$
  select d.department_id from public.desks d
  where d.level = 2 and (private.actor()).kind = 'staff' and d.id = any (array(select private.my_desk_ids()))
$$;

-- security definer: a citizen's complaints are found over addresses that the citizen's token alone may not read.
create function private.my_complaint_ids() returns setof bigint
language sql stable security definer set search_path = '' as $$
  with who as (select private.actor() as a)
  select (a).complaint_id from who where (a).kind in ('tracking_link', 'call') and (a).complaint_id is not null
  union
  select c.id from who
  join public.citizen_addresses ad on ad.kind = 'phone' and ad.value = (a).phone
  join public.complaints c on c.citizen_id = ad.citizen_id
  where (a).kind = 'citizen'
$$;

-- May the actor see this complaint? The same rule as the policy on complaints, for use inside functions.
create function private.sees_complaint(complaint public.complaints) returns boolean
language sql stable set search_path = '' as $$
  select coalesce((private.actor()).kind = 'system' or private.actor_sees_all_complaints()
    or ((private.actor()).kind = 'officer_link' and complaint.id = (private.actor()).complaint_id)
    or ((private.actor()).kind = 'staff' and (complaint.desk_id = any (array(select private.my_desk_ids()))
      or complaint.department_id = any (array(select private.my_department_ids()))))
    or complaint.id = any (array(select private.my_complaint_ids())), false)
$$;

grant execute on function private.actor_role(), private.actor_staff_id(), private.actor_is_staff(), private.actor_is_call_centre(),
  private.actor_sees_all_complaints(), private.require_role(text[]), private.my_desk_ids(), private.my_department_ids(),
  private.my_complaint_ids() to anon, authenticated, service_role;

-- Policies ------------------------------------------------------------------------------------------------------------

create policy "staff see staff" on public.staff for select to authenticated
  using ((select private.actor_is_staff()) or id = (select private.actor_staff_id()));
create policy "administrators and supervisors see staff phones" on public.staff_phones for select to authenticated
  using ((select private.actor_role()) in ('administrator', 'supervisor'));
create policy "staff see postings" on public.postings for select to authenticated
  using ((select private.actor_is_staff()));
create policy "staff see message templates" on public.message_templates for select to authenticated
  using ((select private.actor_is_staff()));
create policy "a citizen sees their own person" on public.citizens for select to authenticated
  using (id in (select c.citizen_id from public.complaints c where c.id = any (array(select private.my_complaint_ids()))));
create policy "a citizen sees their own addresses" on public.citizen_addresses for select to authenticated
  using ((select (private.actor()).kind) = 'citizen' and kind = 'phone' and value = (select (private.actor()).phone));
create policy "collector and administrators see who looked at personal data" on public.personal_data_views for select to authenticated
  using ((select private.actor_role()) in ('collector', 'administrator'));

create policy "staff see the complaints of their work, citizens their own" on public.complaints for select to authenticated
  using ((select private.actor_sees_all_complaints())
    or desk_id = any (array(select private.my_desk_ids())) and id = coalesce((select (private.actor()).complaint_id), id)
    or department_id = any (array(select private.my_department_ids()))
    or id = any (array(select private.my_complaint_ids())));
create policy "who sees the complaint sees its timeline" on public.complaint_events for select to authenticated
  using (exists (select 1 from public.complaints c where c.id = complaint_id));
create policy "staff who see the complaint see its notes" on public.complaint_notes for select to authenticated
  using ((select private.actor_role()) is not null and exists (select 1 from public.complaints c where c.id = complaint_id));
create policy "who sees the complaint sees its attachments" on public.attachments for select to authenticated
  using (exists (select 1 from public.complaints c where c.id = complaint_id));
create policy "who sees the complaint sees its verification" on public.verification_attempts for select to authenticated
  using (exists (select 1 from public.complaints c where c.id = complaint_id));

create policy "call centre and collector see calls, a citizen their own" on public.calls for select to authenticated
  using ((select private.actor_role()) in ('operator', 'interpreter', 'supervisor', 'collector')
    or id = (select (private.actor()).call_id));
create policy "call centre and collector see call events" on public.call_events for select to authenticated
  using ((select private.actor_role()) in ('operator', 'interpreter', 'supervisor', 'collector'));

create policy "call centre and collector see tasks" on public.tasks for select to authenticated
  using ((select private.actor_role()) in ('operator', 'interpreter', 'supervisor', 'collector'));
create policy "who sees the complaint sees its messages" on public.messages for select to authenticated
  using ((select private.actor_is_call_centre()) or
    exists (select 1 from public.complaints c where c.id = complaint_id)
    and ((select private.actor_role()) is not null or recipient = 'citizen'));
create policy "call centre sees receipts" on public.message_receipts for select to authenticated
  using ((select private.actor_is_call_centre()));

grant select on public.staff, public.staff_phones, public.postings, public.citizens, public.citizen_addresses, public.personal_data_views,
  public.complaints, public.complaint_events, public.complaint_notes, public.attachments, public.verification_attempts, public.call_events,
  public.tasks, public.message_receipts to authenticated;
-- Columns that are for nobody's eyes (hashes) or personal (address, params) stay out.
grant select (id, mode, state, locale, gender_wish, sign_variety_wish, emergency_at, line_at, citizen_id, complaint_id, answered_by, task_id, outcome, helped, asked_at, answered_at,
  ended_at, citizen_seen_at) on public.calls to authenticated;
grant select (id, recipient, citizen_id, staff_id, channel, template_key, locale, complaint_id, call_id, state, attempts, error_code,
  fallback_of, created_at, accepted_at, delivered_at, read_at, failed_at) on public.messages to authenticated;

-- The worker and the sign-in code act as service_role, which passes row security: they read, and change things by functions like all.
grant select on all tables in schema public to service_role;
