-- The district's directory: what an administrator keeps without a programmer. No personal data here.

create table public.places (
  id bigint generated always as identity primary key,
  parent_id bigint references public.places (id),
  kind text not null constraint place_kind_is_known
    check (kind in ('district', 'subdivision', 'tehsil', 'block', 'zone', 'circle', 'ward', 'village')),
  code text not null unique,
  name_hi text not null,
  name_en text not null,
  latitude numeric(8, 5),
  longitude numeric(8, 5),
  valid_from date not null default '2024-01-01',
  valid_to date,
  search text not null generated always as (private.fold(name_hi || ' ' || name_en || ' ' || code)) stored,
  constraint place_ends_after_it_begins check (valid_to is null or valid_to > valid_from)
);
comment on table public.places is 'District → subdivision → tehsil or zone → circle or ward → village. Boundaries change: rows end, they are not edited. Everybody sees it.';
create index places_parent_idx on public.places (parent_id);
create index places_search_idx on public.places using gin (search extensions.gin_trgm_ops);

-- Begun, and not ended: valid_to is the first day on which it is no more.
create function private.is_current(place public.places) returns boolean
language sql stable set search_path = '' as $$
  select place.valid_from <= private.day_in_india(now()) and (place.valid_to is null or place.valid_to > private.day_in_india(now()))
$$;
grant execute on function private.is_current to anon, authenticated, service_role;

create table public.departments (
  id bigint generated always as identity primary key,
  code text not null unique,
  name_hi text not null,
  name_en text not null,
  active boolean not null default true
);
comment on table public.departments is 'Line departments of the district. Everybody sees it.';

create table public.desks (
  id bigint generated always as identity primary key,
  department_id bigint references public.departments (id),
  level smallint not null constraint desk_level_is_1_to_4 check (level between 1 and 4),
  place_id bigint references public.places (id),
  title_hi text not null,
  title_en text not null,
  active boolean not null default true,
  constraint lower_desks_belong_to_a_department check (level >= 3 or department_id is not null)
);
comment on table public.desks is 'An office that complaints go to: L1 nodal officer, L2 head of department, L3 additional collector, L4 collector. Everybody sees it; who sits there is in postings.';
create index desks_department_idx on public.desks (department_id, level);
create index desks_place_idx on public.desks (place_id);

create table public.categories (
  id bigint generated always as identity primary key,
  code text not null unique,
  department_id bigint not null references public.departments (id),
  name_hi text not null,
  name_en text not null,
  keywords text[] not null default '{}',
  pictogram text not null default 'complaint',
  promise_hours integer not null default 72 constraint promise_is_positive check (promise_hours between 1 and 2400),
  guarantee_days integer constraint guarantee_is_positive check (guarantee_days between 1 and 400),
  guarantee_source text,
  rank integer not null default 100,
  active boolean not null default true,
  search text not null default ''
);
comment on table public.categories is 'Kinds of complaint in the citizens'' words. promise_hours: the call centre''s promise in hours of working days. guarantee_days: the limit of the Chhattisgarh Lok Seva Guarantee Act 2011 in working days. Everybody sees it.';
create index categories_department_idx on public.categories (department_id);
create index categories_search_idx on public.categories using gin (search extensions.gin_trgm_ops);

-- A generated column cannot fold an array (array_to_string is only stable).
create function private.fold_category() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.search := private.fold(new.name_hi || ' ' || new.name_en || ' ' || array_to_string(new.keywords, ' '));
  return new;
end
$$;
create trigger categories_fold before insert or update on public.categories
  for each row execute function private.fold_category();

create table public.holidays (
  day date primary key,
  name_hi text not null,
  name_en text not null
);
comment on table public.holidays is 'Days on which neither clock runs and nobody is promised a call back, besides the weekly closed days. Everybody sees it.';

create table public.working_days (
  weekday smallint primary key constraint weekday_is_iso check (weekday between 1 and 7),
  is_working boolean not null
);
comment on table public.working_days is 'ISO weekday (1 = Monday) → does the clock run. Everybody sees it.';
insert into public.working_days (weekday, is_working)
values (1, true), (2, true), (3, true), (4, true), (5, true), (6, false), (7, false);

create table public.phone_lines (
  id bigint generated always as identity primary key,
  number text not null unique,
  label_hi text not null,
  label_en text not null,
  active boolean not null default true
);
comment on table public.phone_lines is 'The call centre''s public phone lines. Everybody sees it.';

create table public.message_templates (
  key text not null,
  locale text not null check (locale in ('hi', 'en')),
  channel text not null check (channel in ('sms', 'whatsapp', 'push')),
  body text not null,
  buttons jsonb not null default '[]',
  provider_name text not null,
  active boolean not null default true,
  primary key (key, locale, channel)
);
comment on table public.message_templates is 'Texts that we send, as registered: provider_name is the DLT template id (SMS) or the WhatsApp template name. {name} marks a variable. buttons: [{"id":"accept","title":"…"}]. Staff see it.';

create table public.isl_clips (
  key text not null,
  locale text not null check (locale in ('hi', 'en')),
  video_path text not null,
  poster_path text,
  signed_by text not null,
  approved_by bigint,
  recorded_at timestamptz not null default now(),
  primary key (key, locale)
);
comment on table public.isl_clips is 'Prompts recorded in Indian Sign Language. A prompt without a row has its pictogram alone. Everybody sees it.';

alter table public.places enable row level security;
alter table public.departments enable row level security;
alter table public.desks enable row level security;
alter table public.categories enable row level security;
alter table public.holidays enable row level security;
alter table public.working_days enable row level security;
alter table public.phone_lines enable row level security;
alter table public.message_templates enable row level security;
alter table public.isl_clips enable row level security;

create policy "everybody sees places" on public.places for select to anon, authenticated using (true);
create policy "everybody sees departments" on public.departments for select to anon, authenticated using (true);
create policy "everybody sees desks" on public.desks for select to anon, authenticated using (true);
create policy "everybody sees categories" on public.categories for select to anon, authenticated using (true);
create policy "everybody sees holidays" on public.holidays for select to anon, authenticated using (true);
create policy "everybody sees working days" on public.working_days for select to anon, authenticated using (true);
create policy "everybody sees phone lines" on public.phone_lines for select to anon, authenticated using (true);
create policy "everybody sees ISL clips" on public.isl_clips for select to anon, authenticated using (true);

grant select on public.places, public.departments, public.desks, public.categories, public.holidays,
  public.working_days, public.phone_lines, public.isl_clips to anon, authenticated, service_role;
grant select on public.message_templates to authenticated, service_role;

-- The calendar. A clock runs on whole working days (00:00–24:00 IST); other days do not count.
create function private.is_working_day(day date) returns boolean
language sql stable set search_path = '' as $$
  select coalesce((select w.is_working from public.working_days w where w.weekday = extract(isodow from day)), true)
    and not exists (select 1 from public.holidays h where h.day = is_working_day.day)
$$;

-- The moment `hours` working hours after `start`. 72 hours from a Friday noon is the next Wednesday noon.
create function private.add_working_hours(start timestamptz, hours numeric) returns timestamptz
language plpgsql stable strict set search_path = '' as $$
declare
  moment timestamp := start at time zone 'Asia/Kolkata';
  remaining interval := make_interval(secs => hours * 3600);
  day_end timestamp;
begin
  loop
    day_end := date_trunc('day', moment) + interval '1 day';
    if private.is_working_day(moment::date) then
      if moment + remaining < day_end then
        return (moment + remaining) at time zone 'Asia/Kolkata';
      elsif moment + remaining = day_end then
        -- The day's last second: midnight would be told as the next day, which may be a closed one.
        return (day_end - interval '1 second') at time zone 'Asia/Kolkata';
      end if;
      remaining := remaining - (day_end - moment);
    end if;
    moment := day_end;
  end loop;
end
$$;

-- The last second of the `days`th working day after the day of `start` (the day of receipt does not count: Lok Seva Guarantee Act s. 2).
-- Null days: no limit.
create function private.add_working_days(start timestamptz, days integer) returns timestamptz
language plpgsql stable strict set search_path = '' as $$
declare
  day date := (start at time zone 'Asia/Kolkata')::date;
  remaining integer := days;
begin
  while remaining > 0 loop
    day := day + 1;
    if private.is_working_day(day) then remaining := remaining - 1; end if;
  end loop;
  return ((day + 1)::timestamp - interval '1 second') at time zone 'Asia/Kolkata';
end
$$;

-- Working hours between two moments, the inverse of add_working_hours (zero when reversed).
create function private.working_hours_between(start timestamptz, finish timestamptz) returns numeric
language sql stable set search_path = '' as $$
  select coalesce(sum(extract(epoch from
      least(day + interval '1 day', finish at time zone 'Asia/Kolkata')
      - greatest(day, start at time zone 'Asia/Kolkata'))) / 3600, 0)
  from generate_series(date_trunc('day', start at time zone 'Asia/Kolkata'), finish at time zone 'Asia/Kolkata', interval '1 day') as days (day)
  where private.is_working_day(day::date)
    and least(day + interval '1 day', finish at time zone 'Asia/Kolkata') > greatest(day, start at time zone 'Asia/Kolkata')
$$;
