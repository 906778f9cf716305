-- What is written in a call, by its two sides and its guests.

create table public.call_texts (
  id bigint generated always as identity primary key,
  call_id uuid not null references public.calls (id),
  from_staff_id bigint references public.staff (id),
  from_guest_id bigint references public.call_guests (id),
  key uuid not null,
  body text not null check (char_length(body) between 1 and 2000),
  phrase text check (phrase ~ '^[a-z_]{1,30}$'),
  at timestamptz not null default now(),
  unique nulls not distinct (call_id, key, from_staff_id, from_guest_id),
  constraint a_line_has_one_writer check (from_staff_id is null or from_guest_id is null)
);
comment on table public.call_texts is 'Lines typed in a call (real-time text goes over the room; finished lines are kept here and replayed after a drop). phrase: said by one touch, shown with its pictogram. from_staff_id and from_guest_id are null for the citizen. Seen by the citizen by the call''s secret, by who answered the call or takes it over, and by a guest while the call is open: what was written since they came in.';
create index call_texts_guest_idx on public.call_texts (from_guest_id) where from_guest_id is not null;
alter table public.call_texts enable row level security;
create policy "a call's people see its lines, a guest those since they came" on public.call_texts for select to authenticated
  using (call_id = (select (private.actor()).call_id)
    or call_id = any (array(select c.id from public.calls c where c.answered_by = (select private.actor_staff_id())))
    or call_id = any (array(select h.call_id from public.call_hand_overs h where h.to_staff_id = (select private.actor_staff_id()) and h.state = 'joined'))
    or call_id = (select (private.my_seat()).call_id) and at >= (select (private.my_seat()).joined_at));
grant select on public.call_texts to authenticated, service_role;

-- Whose call it is to write in and to tell what arrives: as private.call_i_am_in, and for guests, who may do little else in it.
create function private.call_i_take_part_in(call_id uuid) returns public.calls
language plpgsql volatile set search_path = '' as $$
declare
  who private.acting := private.actor();
  seat public.call_guests;
begin
  if who.kind <> 'guest_link' then return private.call_i_am_in(call_id); end if;
  select * into seat from public.call_guests g where g.id = who.guest_id;
  if seat.joined_at is null or call_id <> seat.call_id then perform private.fail(403, 'not_your_call'); end if;
  return private.lock_call(seat.call_id);
end
$$;

-- A finished line of real-time text. The same key is the same line. security definer: no role may write lines.
create function private.add_call_text(call_id uuid, key uuid, body text, phrase text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  the_call public.calls := private.call_i_take_part_in(call_id);
  who private.acting := private.actor();
  written text;
begin
  if key is null then perform private.fail(422, 'required', 'key'); end if;
  body := private.check_text(body, 2000, 'body');
  if body is null then perform private.fail(422, 'required', 'body'); end if;
  if phrase !~ '^[a-z_]{1,30}$' then perform private.fail(400, 'invalid_input', 'phrase'); end if;
  -- Others see a key while its line grows: each writer has keys of their own.
  select t.body into written from public.call_texts t where t.call_id = the_call.id and t.key = add_call_text.key
    and t.from_staff_id is not distinct from who.staff_id and t.from_guest_id is not distinct from who.guest_id;
  if written = body then return; end if;
  if written is not null then perform private.fail(409, 'key_reused'); end if;
  if the_call.state not in ('waiting', 'offered', 'live') then perform private.fail(409, 'call_over'); end if;
  if (select count(*) from public.call_texts t where t.call_id = the_call.id) >= 2000 then perform private.fail(429, 'too_many_requests'); end if;
  insert into public.call_texts (call_id, from_staff_id, from_guest_id, key, body, phrase)
  values (the_call.id, who.staff_id, who.guest_id, key, body, phrase);
end
$$;

-- Who wrote a line, as the others of the call know them: of staff the first name. security definer: neither staff nor guests are for
-- everybody's eyes.
create function private.writer(staff_id bigint, guest_id bigint) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(
    private.staff_on_stage(staff_id) - 'staffId',
    (select jsonb_build_object('kind', g.kind) from public.call_guests g where g.id = writer.guest_id),
    jsonb_build_object('kind', 'citizen'))
$$;

-- Row security says which lines; `by` is null for one's own. Staff name the call; a citizen and a guest are in one only.
-- All that add_call_text takes, in one value: of many rows the gateway hands out a thousand.
create function public.call_lines(call_id uuid default null) returns jsonb
language sql stable set search_path = '' as $$
  with who as materialized (select private.actor() as a, coalesce(call_id, (private.actor()).call_id, (private.my_seat()).call_id) as call_id)
  select coalesce(jsonb_agg(jsonb_build_object('key', t.key, 'body', t.body, 'phrase', t.phrase, 'at', t.at,
    'by', case when t.from_staff_id is distinct from (a).staff_id or t.from_guest_id is distinct from (a).guest_id
      then private.writer(t.from_staff_id, t.from_guest_id) end) order by t.id), '[]')
  from who join public.call_texts t on t.call_id = who.call_id
$$;

create function public.add_call_text(key uuid, body text, call_id uuid default null, phrase text default null) returns void
language sql volatile set search_path = '' as $$ select private.add_call_text(call_id, key, body, phrase) $$;

comment on function public.add_call_text is 'A line written in the call by either side or a guest, once per key. 403 not_your_call, 409 call_over, key_reused.';
comment on function public.call_lines is 'What is written in a call, oldest first, and by whom; null: by me. A guest reads what was written since they came in.';

grant execute on function private.writer, private.add_call_text, public.add_call_text, public.call_lines to authenticated;
