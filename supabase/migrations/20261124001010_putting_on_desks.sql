-- Which desk a complaint belongs to, who answers for a desk, and how a complaint comes to lie on it.

-- The desk of a department at a level: the most local one for the place, else the district-wide one. L3 and L4 serve all departments.
-- A complaint without a place lies in the district.
create function private.desk_for(department_id bigint, level integer, place_id bigint) returns bigint
language sql stable set search_path = '' as $$
  with recursive around (id, parent_id, distance) as (
    select p.id, p.parent_id, 0 from public.places p
    where p.id = coalesce(desk_for.place_id, (select d.id from public.places d where d.kind = 'district' and d.valid_to is null order by d.id limit 1))
    union all
    select p.id, p.parent_id, a.distance + 1 from public.places p join around a on p.id = a.parent_id
  )
  select d.id from public.desks d left join around a on a.id = d.place_id
  where d.active and d.level = desk_for.level
    and (d.department_id = desk_for.department_id or d.department_id is null)
    and (d.place_id is null or a.id is not null)
  order by d.department_id nulls last, a.distance nulls last, d.id
  limit 1
$$;

-- The lowest desk from a level on: a level without a desk is passed over. The Collector's is the last.
create function private.first_desk(department_id bigint, from_level integer, place_id bigint) returns bigint
language sql stable set search_path = '' as $$
  select found.desk_id from generate_series(from_level, 4) as level
  cross join lateral (select private.desk_for(first_desk.department_id, level, first_desk.place_id)) as found (desk_id)
  where found.desk_id is not null order by level limit 1
$$;

-- Who answers for a desk today: who holds it; while nobody does, or they are suspended, the next one above.
create function private.holder_of(desk_id bigint) returns bigint
language sql stable set search_path = '' as $$
  select p.staff_id from public.desks own
  cross join lateral (
    select own.id, own.level
    union all
    select private.desk_for(own.department_id, level, own.place_id), level from generate_series(own.level + 1, 4) as level
  ) as above (desk_id, level)
  join private.current_postings p on p.desk_id = above.desk_id
  join public.staff s on s.id = p.staff_id and s.active
  where own.id = holder_of.desk_id
  order by above.level limit 1
$$;

-- Puts a complaint on a desk and tells the officer who holds it. The caller has locked the row and checked who may.
create function private.put_on_desk(
  complaint public.complaints, desk_id bigint, kind text, remark text default null, data jsonb default '{}',
  template_key text default 'complaint_assigned'
) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  desk public.desks;
  officer_id bigint := private.holder_of(put_on_desk.desk_id);
  result public.complaints;
begin
  select * into desk from public.desks d where d.id = put_on_desk.desk_id;
  if desk.id is null then perform private.fail(404, 'not_found', 'desk'); end if;
  update public.complaints c set state = 'assigned', desk_id = desk.id, level = desk.level,
    department_id = coalesce(desk.department_id, c.department_id), updated_at = now(), held_at = null, held_until = null
  where c.id = complaint.id returning * into result;
  -- A citizen who files puts nothing on a desk: the register does.
  perform private.add_event(complaint, kind, 'assigned', remark, data || jsonb_build_object('deskId', desk.id, 'level', desk.level),
    case when private.actor_staff_id() is null then 'system' end);
  if officer_id is not null then
    perform private.enqueue_message(template_key, 'whatsapp', private.message_params(result),
      staff_id => officer_id, complaint_id => result.id);
  end if;
  return result;
end
$$;

-- To the desk that it lies on or belongs to; without a category, or where nobody has such work, the call centre chooses (triage).
create function private.send_to_desk(complaint public.complaints) returns public.complaints
language plpgsql volatile set search_path = '' as $$
declare
  next_desk bigint := coalesce((select d.id from public.desks d where d.id = complaint.desk_id and d.active),
    case when complaint.department_id is not null then private.first_desk(complaint.department_id, 1, complaint.place_id) end);
begin
  if next_desk is not null then return private.put_on_desk(complaint, next_desk, 'assigned'); end if;
  insert into public.tasks (kind, complaint_id, citizen_id, means) values ('triage', complaint.id, complaint.citizen_id, 'none');
  return complaint;
end
$$;
