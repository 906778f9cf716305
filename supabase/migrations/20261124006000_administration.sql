-- Administration: everything that a district changes without a programmer. Plain tables by policy and grant; where a rule holds over more
-- than one row, a function. Whatever changes is kept with who changed it.

create table public.directory_changes (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  staff_id bigint references public.staff (id),
  table_name text not null,
  before jsonb,
  after jsonb
);
comment on table public.directory_changes is 'Every change of the directory: who, when, what it was and what it became. Append-only. Collector and administrators see it.';
create index directory_changes_at_idx on public.directory_changes (at desc, id desc);
create index directory_changes_staff_idx on public.directory_changes (staff_id);
alter table public.directory_changes enable row level security;
create policy "collector and administrators see changes of the directory" on public.directory_changes for select to authenticated
  using ((select private.actor_role()) in ('collector', 'administrator'));
grant select on public.directory_changes to authenticated, service_role;
create trigger directory_changes_only_grow before update or delete on public.directory_changes
  for each row execute function private.refuse_change();

-- security definer: nobody may write the list of changes. The seed and migrations (no person) are not in it.
create function private.note_directory_change() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if private.actor_staff_id() is not null and (tg_op <> 'UPDATE' or old is distinct from new) then
    insert into public.directory_changes (staff_id, table_name, before, after)
    values (private.actor_staff_id(), tg_table_name,
      case when tg_op <> 'INSERT' then to_jsonb(old) - 'search' end, case when tg_op <> 'DELETE' then to_jsonb(new) - 'search' end);
  end if;
  return null;
end
$$;

do $$
declare
  named text;
begin
  foreach named in array array['staff', 'staff_phones', 'postings', 'places', 'departments', 'desks', 'categories', 'holidays', 'working_days',
    'phone_lines', 'message_templates'] loop
    execute format('create trigger %I after insert or update or delete on public.%I
      for each row execute function private.note_directory_change()', named || '_changes_are_kept', named);
  end loop;
end
$$;

-- Plain tables --------------------------------------------------------------------------------------------------------

create function private.actor_is_administrator() returns boolean
language sql stable set search_path = '' as $$ select coalesce(private.actor_role() = 'administrator', false) $$;
grant execute on function private.actor_is_administrator() to authenticated;

create policy "administrators add departments" on public.departments for insert to authenticated with check ((select private.actor_is_administrator()));
create policy "administrators change departments" on public.departments for update to authenticated using ((select private.actor_is_administrator()));
create policy "administrators add desks" on public.desks for insert to authenticated with check ((select private.actor_is_administrator()));
create policy "administrators change desks" on public.desks for update to authenticated using ((select private.actor_is_administrator()));
create policy "administrators add categories" on public.categories for insert to authenticated with check ((select private.actor_is_administrator()));
create policy "administrators change categories" on public.categories for update to authenticated using ((select private.actor_is_administrator()));
create policy "administrators add places" on public.places for insert to authenticated with check ((select private.actor_is_administrator()));
create policy "administrators end places" on public.places for update to authenticated using ((select private.actor_is_administrator()));
create policy "administrators add holidays" on public.holidays for insert to authenticated with check ((select private.actor_is_administrator()));
create policy "administrators take holidays back" on public.holidays for delete to authenticated using ((select private.actor_is_administrator()));
create policy "administrators change working days" on public.working_days for update to authenticated using ((select private.actor_is_administrator()));
create policy "administrators add phone lines" on public.phone_lines for insert to authenticated with check ((select private.actor_is_administrator()));
create policy "administrators change phone lines" on public.phone_lines for update to authenticated using ((select private.actor_is_administrator()));

grant insert (code, name_hi, name_en), update (name_hi, name_en, active) on public.departments to authenticated;
grant insert (department_id, level, place_id, title_hi, title_en), update (title_hi, title_en, place_id, active) on public.desks to authenticated;
grant insert (code, department_id, name_hi, name_en, keywords, pictogram, promise_hours, guarantee_days, guarantee_source, rank),
  update (department_id, name_hi, name_en, keywords, pictogram, promise_hours, guarantee_days, guarantee_source, rank, active)
  on public.categories to authenticated;
grant insert (parent_id, kind, code, name_hi, name_en, valid_from), update (valid_to) on public.places to authenticated;
grant insert, delete on public.holidays to authenticated;
grant update (is_working) on public.working_days to authenticated;
grant insert (number, label_hi, label_en), update (number, label_hi, label_en, active) on public.phone_lines to authenticated;

-- What still has something on it is not taken away: first the work, then the place of work.
-- security definer: an administrator's own eyes must not decide what is in use.
create function private.refuse_ending_what_is_used() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  case tg_table_name
    when 'departments' then
      if old.active and not new.active and exists (select 1 from public.categories c where c.department_id = new.id and c.active) then
        perform private.fail(409, 'in_use', 'categories');
      end if;
    when 'desks' then
      if old.active and not new.active and exists (select 1 from public.complaints c where c.desk_id = new.id
          and c.state not in ('closed', 'not_actionable', 'merged')) then
        perform private.fail(409, 'in_use', 'complaints');
      end if;
    when 'places' then
      if old.valid_to is null and new.valid_to is not null and exists (select 1 from public.places p where p.parent_id = new.id and p.valid_to is null) then
        perform private.fail(409, 'in_use', 'places');
      end if;
  end case;
  return new;
end
$$;
create trigger departments_in_use before update on public.departments for each row execute function private.refuse_ending_what_is_used();
create trigger desks_in_use before update on public.desks for each row execute function private.refuse_ending_what_is_used();
create trigger places_in_use before update on public.places for each row execute function private.refuse_ending_what_is_used();

-- Templates: the words may change, the variables only among those that the message carries (another one would stop its delivery).
-- security definer: nobody may update templates otherwise.
create function private.save_template(key text, locale text, channel text, body text, provider_name text, active boolean) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  unknown text;
begin
  perform private.require_role('administrator');
  body := private.check_text(body, 1000, 'body');
  if body is null then perform private.fail(422, 'required', 'body'); end if;
  provider_name := private.check_text(provider_name, 100, 'provider_name');
  select used.name into unknown
  from (select (regexp_matches(save_template.body, '\{([^{}]*)\}', 'g'))[1] as name) as used
  where used.name not in (
    select (regexp_matches(t.body, '\{([a-z_]+)\}', 'g'))[1] from public.message_templates t where t.key = save_template.key
    union all select unnest(array['number', 'category', 'place', 'department', 'due']) where save_template.key like 'complaint\_%')
  limit 1;
  if unknown is not null then perform private.fail(422, 'variable_unknown', 'body'); end if;
  update public.message_templates t set body = save_template.body, active = coalesce(save_template.active, false),
    provider_name = coalesce(save_template.provider_name, '')
  where t.key = save_template.key and t.locale = save_template.locale and t.channel = save_template.channel;
  if not found then perform private.fail(404, 'not_found', 'template'); end if;
end
$$;
create function public.save_template(key text, locale text, channel text, body text, provider_name text, active boolean) returns void
language sql volatile set search_path = '' as $$ select private.save_template(key, locale, channel, body, provider_name, active) $$;
comment on function public.save_template is 'Changes a text that we send. 422 required, too_long, variable_unknown; 404 not_found. Administrators.';

-- Who looked at whose data, newest first. The names of citizens are not in it.
create function public.list_personal_data_views(staff_id bigint default null, before_id bigint default null, page_size integer default 50)
returns table (id bigint, at timestamptz, staff_id_ bigint, name_hi text, name_en text, what text, reason text, number text)
language sql stable set search_path = '' as $$
  select v.id, v.at, v.staff_id, s.name_hi, s.name_en, v.what, v.reason, c.number
  from public.personal_data_views v
  join public.staff s on s.id = v.staff_id
  left join public.complaints c on c.id = v.complaint_id
  where (list_personal_data_views.staff_id is null or v.staff_id = list_personal_data_views.staff_id)
    and (before_id is null or v.id < before_id)
  order by v.id desc
  limit least(greatest(page_size, 1), 200)
$$;
comment on function public.list_personal_data_views is 'Looks at personal data, newest first, by keyset. Collector, administrators (others see none).';

grant execute on function private.save_template, public.save_template, public.list_personal_data_views to authenticated;
