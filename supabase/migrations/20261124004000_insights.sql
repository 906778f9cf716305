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

-- The rows behind every number, 50 at a time by keyset. `list` says which complaints and by which date they stand; department_id and
-- area_id narrow it (0: none has been found yet), from_day and to_day bound that date. → {total (at most 10001), rows}
create function public.collector_complaints(list text default 'open', department_id bigint default null, area_id bigint default null,
  level integer default null, from_day date default null, to_day date default null,
  after_at timestamptz default null, after_id bigint default null, page_size integer default 50
) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  chosen record;
  source text;
  total bigint;
  page jsonb;
begin
  perform private.require_role('collector');
  select * into chosen from (values
    ('all', 'true', 'f.created_at', 'desc'),
    ('came_in', 'true', 'f.created_at', 'desc'),
    ('open', 'f.is_open', 'f.created_at', 'desc'),
    ('resolved', 'f.state = ''resolved''', 'f.resolved_at', 'asc'),
    ('overdue', 'f.is_overdue', 'f.promise_due_at', 'asc'),
    ('needs', 'f.needs_collector', 'f.promise_due_at', 'asc'),
    ('solved', 'f.state = ''closed'' and f.closed_as = ''satisfied''', 'f.closed_at', 'desc'),
    ('unverified', 'f.state = ''closed'' and f.closed_as = ''unverified''', 'f.closed_at', 'desc'),
    ('not_satisfied', 'true', 'r.at', 'desc')) as lists (name, condition, sort, direction)
  where lists.name = collector_complaints.list;
  if chosen.name is null then perform private.fail(400, 'invalid_input', 'list'); end if;
  if page_size not between 1 and 500 then perform private.fail(400, 'invalid_input', 'page_size'); end if;

  -- Only words of the list above are put into the text; everything that was asked for is a parameter.
  source := format($sql$
    from private.complaint_facts f %1$s
    where %2$s
      and ($1 is null or f.department_id is not distinct from nullif($1, 0))
      and ($2 is null or case when $2 = 0 then f.place_id is null
        else f.place_id = any (array(select a.place_id from private.place_areas() a where a.area_id = $2)) end)
      and ($3 is null or f.level = $3)
      and ($4 is null or %3$s >= private.start_of_day($4))
      and ($5 is null or %3$s < private.start_of_day($5 + 1))
    $sql$,
    case when chosen.name = 'not_satisfied' then $sql$
      join (select e.complaint_id, max(e.at) as at from public.complaint_events e
        where e.kind = 'reopened' and ($4 is null or e.at >= private.start_of_day($4)) and ($5 is null or e.at < private.start_of_day($5 + 1))
        group by 1) as r on r.complaint_id = f.id $sql$ else '' end,
    chosen.condition, chosen.sort);

  if after_at is null then
    execute format('select count(*) from (select 1 %s limit 10001) as counted', source) into total
    using department_id, area_id, level, from_day, to_day;
  end if;
  execute format($sql$
    select coalesce(jsonb_agg(to_jsonb(listed) order by listed.sort_at %4$s, listed.id %4$s), '[]') from (
      select page.*, left(c.text, 240) as excerpt,
        cat.name_hi as category_hi, cat.name_en as category_en, p.name_hi as place_hi, p.name_en as place_en,
        d.name_hi as department_hi, d.name_en as department_en, k.title_hi as desk_hi, k.title_en as desk_en,
        s.name_hi as officer_hi, s.name_en as officer_en
      from (select f.*, %1$s as sort_at %2$s
          and ($6 is null or (%1$s, f.id) %3$s ($6, $7))
        order by %1$s %4$s, f.id %4$s limit $8) as page
      join public.complaints c on c.id = page.id
      left join public.categories cat on cat.id = page.category_id
      left join public.places p on p.id = page.place_id
      left join public.departments d on d.id = page.department_id
      left join public.desks k on k.id = page.desk_id
      left join private.current_postings o on o.desk_id = page.desk_id
      left join public.staff s on s.id = o.staff_id) as listed
    $sql$, chosen.sort, source, case chosen.direction when 'asc' then '>' else '<' end, chosen.direction)
  into page using department_id, area_id, level, from_day, to_day, after_at, coalesce(after_id, 0), page_size;
  return jsonb_build_object('total', total, 'rows', page);
end
$$;
comment on function public.collector_complaints is 'A list of complaints (all, came_in, open, resolved, overdue, needs, solved, unverified, not_satisfied) with filters, by keyset. → {total, rows}. Collector. 400 invalid_input.';
grant execute on function public.collector_complaints(text, bigint, bigint, integer, date, date, timestamptz, bigint, integer) to authenticated;

-- One complaint with everything that is known of it but who the citizen is. `desks`: where the Collector can send it.
grant execute on function private.desk_for(bigint, integer, bigint) to authenticated;

create function public.collector_complaint(number text) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  result jsonb;
begin
  perform private.require_role('collector');
  select jsonb_build_object('id', f.id, 'number', f.number, 'state', f.state, 'channel', f.channel, 'text', c.text, 'level', f.level,
    'landmark', c.landmark, 'promise_due_at', f.promise_due_at, 'guarantee_due_at', f.guarantee_due_at, 'held_until', f.held_until,
    'transfers', f.transfers, 'reopenings', f.reopenings, 'escalations', c.escalations, 'closed_as', f.closed_as,
    'created_at', f.created_at, 'closed_at', f.closed_at, 'is_open', f.is_open, 'is_overdue', f.is_overdue,
    'category_hi', cat.name_hi, 'category_en', cat.name_en, 'place_hi', p.name_hi, 'place_en', p.name_en,
    'department_hi', d.name_hi, 'department_en', d.name_en, 'desk_hi', k.title_hi, 'desk_en', k.title_en,
    'officer_hi', s.name_hi, 'officer_en', s.name_en,
    'desks', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'level', k.level, 'title_hi', k.title_hi, 'title_en', k.title_en)
        order by k.level), '[]')
      from generate_series(1, 3) as step (n) join public.desks k on k.id = private.desk_for(f.department_id, step.n, f.place_id)
      where k.level = step.n and k.id is distinct from f.desk_id),
    'merged_into', (select m.number from public.complaints m where m.id = c.merged_into),
    'events', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'to_state', e.to_state,
        'actor_kind', e.actor_kind, 'name_hi', a.name_hi, 'name_en', a.name_en, 'remark', e.remark, 'data', e.data) order by e.id), '[]')
      from public.complaint_events e left join public.staff a on a.id = e.actor_staff_id where e.complaint_id = f.id),
    'notes', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'at', n.at, 'body', n.body, 'name_hi', a.name_hi, 'name_en', a.name_en)
        order by n.id), '[]')
      from public.complaint_notes n left join public.staff a on a.id = n.staff_id where n.complaint_id = f.id),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'at', m.created_at, 'recipient', m.recipient, 'channel', m.channel,
        'template_key', m.template_key, 'state', m.state) order by m.created_at), '[]')
      from public.messages m where m.complaint_id = f.id))
  into result
  from private.complaint_facts f
  join public.complaints c on c.id = f.id
  left join public.categories cat on cat.id = f.category_id
  left join public.places p on p.id = f.place_id
  left join public.departments d on d.id = f.department_id
  left join public.desks k on k.id = f.desk_id
  left join private.current_postings o on o.desk_id = f.desk_id
  left join public.staff s on s.id = o.staff_id
  where f.number = collector_complaint.number;
  if result is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  return result;
end
$$;
comment on function public.collector_complaint is 'One complaint by its number: facts, timeline, notes, messages. Collector. 404 not_found.';
grant execute on function public.collector_complaint(text) to authenticated;

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

-- The Collector's word: onto the timeline and to the officer by WhatsApp. With a desk the work goes there, which has a working day before
-- the clock sends it up again. Once per key. → {state, level}
-- security definer: the timeline and the ledger are written by functions alone.
create function private.direct_complaint(idempotency_key uuid, number text, remark text, desk_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints;
  scope text;
  earlier jsonb;
  officer_id bigint;
begin
  perform private.require_role('collector');
  select * into complaint from public.complaints c where c.number = direct_complaint.number for update;
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  scope := 'direct_complaint:' || complaint.id;
  earlier := private.earlier_result(scope, idempotency_key, jsonb_build_object('remark', remark, 'deskId', desk_id));
  if earlier is not null then return earlier; end if;
  remark := private.check_text(remark, 2000, 'remark');
  if remark is null then perform private.fail(422, 'required', 'remark'); end if;
  if complaint.state in ('closed', 'not_actionable', 'merged') then perform private.fail(409, 'wrong_state', complaint.state); end if;
  if desk_id is null then
    perform private.add_event(complaint, 'directed', null, remark);
    officer_id := private.holder_of(complaint.desk_id);
    if officer_id is not null and complaint.level < 4 then
      perform private.enqueue_message('complaint_directed', 'whatsapp', private.message_params(complaint),
        staff_id => officer_id, complaint_id => complaint.id);
    end if;
  else
    if complaint.state in ('on_hold', 'resolved') then perform private.fail(409, 'wrong_state', complaint.state); end if;
    if not exists (select 1 from public.desks k where k.id = direct_complaint.desk_id and k.active and k.level < 4) then
      perform private.fail(422, 'desk_unknown', 'desk');
    end if;
    complaint := private.put_on_desk(complaint, desk_id, 'directed', remark, '{}', 'complaint_directed');
    perform private.add_job('check_clock', jsonb_build_object('complaintId', complaint.id), private.add_working_hours(now(), 24), 'clock:' || complaint.id);
  end if;
  return private.remember_result(scope, idempotency_key, jsonb_build_object('state', complaint.state, 'level', complaint.level));
end
$$;

create function public.direct_complaint(idempotency_key uuid, number text, remark text, desk_id bigint default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.direct_complaint(idempotency_key, number, remark, desk_id) $$;
comment on function public.direct_complaint is 'The Collector''s word: on the timeline and by WhatsApp; with a desk the work goes there. → {state, level}. 404 not_found, 409 wrong_state, 422 required, too_long, desk_unknown.';
grant execute on function private.direct_complaint, public.direct_complaint to authenticated;
