-- Live pages: one poller a process asks for the marks of every topic, about twice a second while somebody listens.
-- A mark changes when what the topic's page shows has changed. It is made of the newest ids, not of the highest one,
-- so a transaction that commits late under a lower id is seen too.

-- The newest events that tell something; quality rows (every 5 s of every call) are passed by.
create index call_events_telling_idx on public.call_events (id desc) where kind not in ('quality', 'guest_quality');

create function public.live_marks() returns table (topic text, mark text)
language sql stable set search_path = '' as $$
  with complaints (mark) as (
    select md5(coalesce(string_agg(e.id::text, ',' order by e.id), ''))
    from (select id from public.complaint_events order by id desc limit 50) as e
  ), telling (mark) as (
    select md5(coalesce(string_agg(e.id::text, ',' order by e.id), ''))
    from (select id from public.call_events where kind not in ('quality', 'guest_quality') order by id desc limit 50) as e
  ), open_calls (mark) as (
    select md5(coalesce(string_agg(concat_ws(':', c.id, c.state, c.answered_by, c.complaint_id, c.citizen_id), ',' order by c.id), ''))
    from (select * from public.calls where state in ('waiting', 'offered', 'live') order by asked_at limit 200) as c
  ), offers (mark) as (
    select md5(coalesce(string_agg(concat_ws(':', o.id, o.result), ',' order by o.id), ''))
    from (select id, result from public.call_offers order by id desc limit 50) as o
  ), presences (mark) as (
    select md5(coalesce(string_agg(concat_ws(':', p.staff_id, p.state, p.misses), ',' order by p.staff_id), ''))
    from public.staff_presences p
  ), work (mark) as (
    select md5(coalesce(string_agg(concat_ws(':', t.id, t.assigned_to, t.attempts, t.due_at), ',' order by t.id), ''))
    from (select * from public.tasks where state = 'open' order by due_at, id limit 500) as t
  )
  select 'desk', md5(concat(complaints.mark, telling.mark, open_calls.mark, offers.mark, presences.mark, work.mark))
  from complaints, telling, open_calls, offers, presences, work
  union all
  select 'collector', md5(concat(complaints.mark, telling.mark, open_calls.mark, presences.mark))
  from complaints, telling, open_calls, presences
$$;
comment on function public.live_marks is 'One mark a topic (desk, collector); another mark means that the page should read again. For the app''s poller alone.';
grant execute on function public.live_marks() to service_role;

-- Asked when somebody starts to listen and every few seconds after: a suspension or a sign-out ends the stream.
create function public.may_listen(topic text) returns boolean
language sql stable set search_path = '' as $$
  select case topic
    when 'desk' then (a).kind = 'staff' and (a).role in ('operator', 'interpreter', 'supervisor')
    when 'collector' then (a).kind = 'staff' and (a).role = 'collector'
    else false
  end
  from (select private.actor() as a) as who
$$;
comment on function public.may_listen is 'Whether the one who asks may listen to a live topic now.';
grant execute on function public.may_listen(text) to anon, authenticated, service_role;
