-- What the Collector sees. Set-based functions that read as the one who asks (row security holds); days are days in India.

create index complaints_closed_idx on public.complaints (closed_at desc, id desc) where closed_at is not null;
create index complaint_events_reopened_idx on public.complaint_events (at desc) where kind = 'reopened';
create index complaints_open_idx on public.complaints (created_at desc, id desc) where state not in ('closed', 'not_actionable', 'merged');
create index complaints_running_idx on public.complaints (promise_due_at, id)
  where state not in ('resolved', 'closed', 'not_actionable', 'merged', 'on_hold');
create index complaints_needs_collector_idx on public.complaints (promise_due_at, id)
  where state not in ('resolved', 'closed', 'not_actionable', 'merged') and (level = 4 or transfers >= 3 or reopenings >= 2);

-- A complaint with what the figures and the lists ask of it, said once: every number opens exactly the rows that it counted.
--   is_open          the work or its verification is not finished
--   is_overdue       the officer has not answered within the promise (a clock on hold does not run; "resolved" waits for the citizen)
--   needs_collector  at the Collector's own level, transferred a third time, or reopened twice
create view private.complaint_facts with (security_invoker = true) as
select c.id, c.number, c.state, c.channel, c.category_id, c.place_id, c.desk_id, c.department_id, c.level,
  c.promise_due_at, c.guarantee_due_at, c.held_until, c.transfers, c.reopenings, c.closed_as, c.resolved_at, c.closed_at, c.created_at,
  c.state not in ('closed', 'not_actionable', 'merged') as is_open,
  c.state not in ('resolved', 'closed', 'not_actionable', 'merged', 'on_hold') and c.promise_due_at < now() as is_overdue,
  c.state not in ('resolved', 'closed', 'not_actionable', 'merged') and (c.level = 4 or c.transfers >= 3 or c.reopenings >= 2)
    as needs_collector
from public.complaints c;
comment on view private.complaint_facts is 'The register with the predicates of the Collector''s figures; reads as the one who asks.';
grant select on private.complaint_facts to authenticated, service_role;

-- The first line: one row a day, oldest first, today last.
--   overdue: at the end of that day (today: now), as far as today's dates tell: a clock that was moved since is not remembered.
create function public.collector_days(days integer default 30)
returns table (day date, came_in bigint, solved bigint, unverified bigint, overdue bigint, not_satisfied bigint)
language plpgsql stable set search_path = '' as $$
declare
  today date := private.day_in_india(now());
  first_day date;
  since timestamptz;
begin
  perform private.require_role('collector');
  if days not between 1 and 366 then perform private.fail(400, 'invalid_input', 'days'); end if;
  first_day := today - days + 1;
  since := private.start_of_day(first_day);
  return query
  with calendar as (
    select d::date as day from generate_series(first_day, today, interval '1 day') as d
  ), came as (
    select private.day_in_india(c.created_at) as day, count(*) as n from public.complaints c where c.created_at >= since group by 1
  ), closed as (
    select private.day_in_india(c.closed_at) as day, count(*) filter (where c.closed_as = 'satisfied') as satisfied,
      count(*) filter (where c.closed_as = 'unverified') as unverified
    from public.complaints c where c.closed_at >= since and c.state = 'closed' group by 1
  ), reopened as (
    select private.day_in_india(e.at) as day, count(distinct e.complaint_id) as n from public.complaint_events e
    where e.kind = 'reopened' and e.at >= since group by 1
  ), late as (
    -- When a clock ran out, and when the officer's answer ended that.
    select f.promise_due_at as began_at, null::timestamptz as ended_at from private.complaint_facts f where f.is_overdue
    union all
    select c.promise_due_at, c.resolved_at from public.complaints c where c.state = 'resolved' and c.promise_due_at < c.resolved_at
    union all
    select c.promise_due_at, least(c.resolved_at, c.closed_at) from public.complaints c
    where c.closed_at >= since and c.promise_due_at < least(c.resolved_at, c.closed_at)
  ), steps as (
    select greatest(private.day_in_india(began_at), first_day) as day, 1 as step from late
    union all
    select greatest(private.day_in_india(ended_at), first_day), -1 from late where ended_at is not null
  ), overdue as (
    select calendar.day, sum(coalesce(sum(steps.step), 0)) over (order by calendar.day) as n
    from calendar left join steps using (day) group by calendar.day
  )
  select calendar.day, coalesce(came.n, 0), coalesce(closed.satisfied, 0), coalesce(closed.unverified, 0),
    overdue.n::bigint, coalesce(reopened.n, 0)
  from calendar join overdue using (day)
  left join came using (day) left join closed using (day) left join reopened using (day)
  order by calendar.day;
end
$$;
comment on function public.collector_days is 'Per day: came in, solved (the citizen said so), closed unverified, overdue at its end, reopened by citizens. Collector.';
grant execute on function public.collector_days(integer) to authenticated;

-- One row a department, and one (null) for what no department has yet. Open and overdue: now; the others: the last `days` days.
--   within_promise: answers within the promise, of all answers of these days (0–100, null without any)
create function public.collector_departments(days integer default 30)
returns table (department_id bigint, name_hi text, name_en text, open bigint, overdue bigint, oldest_overdue_at timestamptz,
  came_in bigint, solved bigint, unverified bigint, not_satisfied bigint, within_promise integer)
language plpgsql stable set search_path = '' as $$
declare
  since timestamptz := private.start_of_day(private.day_in_india(now()) - days + 1);
begin
  perform private.require_role('collector');
  return query
  with now_open as (
    select f.department_id as id, count(*) as open, count(*) filter (where f.is_overdue) as overdue,
      min(f.promise_due_at) filter (where f.is_overdue) as oldest
    from private.complaint_facts f where f.is_open group by 1
  ), came as (
    select c.department_id as id, count(*) as n from public.complaints c where c.created_at >= since group by 1
  ), closed as (
    select c.department_id as id, count(*) filter (where c.closed_as = 'satisfied') as satisfied,
      count(*) filter (where c.closed_as = 'unverified') as unverified
    from public.complaints c where c.closed_at >= since and c.state = 'closed' group by 1
  ), answered as (
    select c.department_id as id, round(100.0 * count(*) filter (where c.resolved_at <= c.promise_due_at) / count(*))::integer as within
    from public.complaints c where c.resolved_at >= since and c.state in ('resolved', 'closed') group by 1
  ), reopened as (
    select c.department_id as id, count(distinct c.id) as n from public.complaint_events e join public.complaints c on c.id = e.complaint_id
    where e.kind = 'reopened' and e.at >= since group by 1
  ), listed as (
    select d.id, d.name_hi, d.name_en, d.active from public.departments d
    union all select null, null, null, false
  )
  select listed.id, listed.name_hi, listed.name_en, coalesce(now_open.open, 0), coalesce(now_open.overdue, 0), now_open.oldest,
    coalesce(came.n, 0), coalesce(closed.satisfied, 0), coalesce(closed.unverified, 0), coalesce(reopened.n, 0), answered.within
  from listed
  left join now_open on now_open.id is not distinct from listed.id
  left join came on came.id is not distinct from listed.id
  left join closed on closed.id is not distinct from listed.id
  left join answered on answered.id is not distinct from listed.id
  left join reopened on reopened.id is not distinct from listed.id
  where listed.active or now_open.open > 0 or came.n > 0
  order by coalesce(now_open.overdue, 0) desc, coalesce(now_open.open, 0) desc, listed.id nulls last;
end
$$;
comment on function public.collector_departments is 'One row a department: open and overdue now; came in, solved, unverified, not satisfied, share within the promise in the last days. Collector.';
grant execute on function public.collector_departments(integer) to authenticated;

-- The tehsil or zone of every place below one; a place above them (the district) is its own.
create function private.place_areas() returns table (place_id bigint, area_id bigint)
language sql stable set search_path = '' as $$
  with recursive down (place_id, area_id) as (
    select p.id, p.id from public.places p where p.kind in ('tehsil', 'zone')
    union all
    select p.id, down.area_id from public.places p join down on p.parent_id = down.place_id
  )
  select place_id, area_id from down
  union all
  select p.id, p.id from public.places p where p.kind in ('district', 'subdivision')
$$;
grant execute on function private.place_areas() to authenticated, service_role;

-- One row a tehsil and zone (ended ones while they have open complaints), one (null) for complaints without a place.
create function public.collector_places(days integer default 30)
returns table (place_id bigint, kind text, name_hi text, name_en text, open bigint, overdue bigint, came_in bigint)
language plpgsql stable set search_path = '' as $$
declare
  since timestamptz := private.start_of_day(private.day_in_india(now()) - days + 1);
begin
  perform private.require_role('collector');
  return query
  with areas as (select a.place_id, a.area_id from private.place_areas() as a),
  counted as (
    select areas.area_id as id, count(*) filter (where f.is_open) as open, count(*) filter (where f.is_overdue) as overdue,
      count(*) filter (where f.created_at >= since) as came_in
    from private.complaint_facts f left join areas on areas.place_id = f.place_id
    where f.is_open or f.created_at >= since
    group by 1
  )
  select p.id, p.kind, p.name_hi, p.name_en, coalesce(counted.open, 0), coalesce(counted.overdue, 0), coalesce(counted.came_in, 0)
  from public.places p full join counted on counted.id = p.id
  where counted.open > 0 or counted.came_in > 0 or (p.kind in ('tehsil', 'zone') and private.is_current(p))
  order by array_position(array['zone', 'tehsil', 'subdivision', 'district'], p.kind) nulls last, p.code;
end
$$;
comment on function public.collector_places is 'One row a zone and tehsil: open and overdue now, came in during the last days. Collector.';
grant execute on function public.collector_places(integer) to authenticated;

-- Calls right now, who is on shift, and service levels. `in_time`: answered within 120 s (FCC: 80 % of calls).
--   → {calls: [{id, mode, state, asked_at, answered_at, name…}], shift: {ready, away, in_call, wrap_up},
--      today: level, quarters: [{starts_at, …level}] (16 quarters of an hour, oldest first)}
create function public.collector_calls() returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  this_quarter timestamptz := date_bin('15 minutes', now(), '2000-01-01 00:00+00');
  result jsonb;
begin
  perform private.require_role('collector');
  with recent as (
    select c.mode, c.asked_at, date_bin('15 minutes', c.asked_at, '2000-01-01 00:00+00') as quarter,
      c.answered_at, c.state, c.answered_at - c.asked_at as wait,
      c.answered_at <= c.asked_at + interval '120 seconds' as in_time
    from public.calls c
    -- Nobody waited for a call that we made.
    where c.task_id is null and c.asked_at >= least(private.start_of_day(private.day_in_india(now())), this_quarter - interval '225 minutes')
  ), quarters as (
    select q.starts_at, count(r.quarter) as asked, count(r.answered_at) as answered, count(*) filter (where r.in_time) as in_time,
      count(*) filter (where r.state in ('abandoned', 'missed')) as given_up,
      round(extract(epoch from percentile_cont(0.5) within group (order by r.wait)))::integer as median_wait_seconds
    from generate_series(this_quarter - interval '225 minutes', this_quarter, interval '15 minutes') as q (starts_at)
    left join recent r on r.quarter = q.starts_at
    group by 1
  ), today as (
    select count(*) as asked, count(r.answered_at) as answered, count(*) filter (where r.in_time) as in_time,
      count(*) filter (where r.state in ('abandoned', 'missed')) as given_up,
      round(extract(epoch from percentile_cont(0.5) within group (order by r.wait)))::integer as median_wait_seconds
    from recent r where r.asked_at >= private.start_of_day(private.day_in_india(now()))
  ), open_calls as (
    select c.id, c.mode, c.state, c.asked_at, c.answered_at, s.name_hi, s.name_en
    from public.calls c left join public.staff s on s.id = c.answered_by
    where c.state in ('waiting', 'offered', 'live') order by c.asked_at
  )
  select jsonb_build_object(
    'calls', (select coalesce(jsonb_agg(to_jsonb(o) order by o.asked_at), '[]') from open_calls o),
    'shift', (select jsonb_build_object('ready', count(*) filter (where p.state = 'ready'), 'away', count(*) filter (where p.state = 'away'),
        'in_call', count(*) filter (where p.state = 'in_call'), 'wrap_up', count(*) filter (where p.state = 'wrap_up'))
      from public.staff_presences p where p.seen_at > now() - interval '2 minutes'),
    'today', (select to_jsonb(t) from today t),
    'quarters', (select jsonb_agg(to_jsonb(q) order by q.starts_at) from quarters q))
  into result;
  return result;
end
$$;
comment on function public.collector_calls is 'Calls right now, people on shift, service levels of today and per 15 minutes. Collector.';
grant execute on function public.collector_calls() to authenticated;
