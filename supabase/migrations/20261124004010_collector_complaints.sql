-- The complaints behind the figures of the Collector: in lists, one alone, and the Collector's word on it.

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
