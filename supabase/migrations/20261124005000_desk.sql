-- What the desk reads: who is calling, one complaint whole, and the search over the register. Personal data is shown to the call
-- centre by these functions alone, and each look is written down: that is why they are security definer and volatile.

-- One look is one row: the same person looking at the same thing again within ten minutes is not a second look.
create function private.note_view(what text, citizen_id bigint, complaint_id bigint default null, reason text default null) returns void
language sql volatile set search_path = '' as $$
  insert into public.personal_data_views (staff_id, citizen_id, complaint_id, what, reason)
  select private.actor_staff_id(), note_view.citizen_id, note_view.complaint_id, note_view.what, left(note_view.reason, 300)
  where private.actor_staff_id() is not null and not exists (
    select 1 from public.personal_data_views v
    where v.staff_id = private.actor_staff_id() and v.what = note_view.what and v.at > now() - interval '10 minutes'
      and v.citizen_id is not distinct from note_view.citizen_id and v.complaint_id is not distinct from note_view.complaint_id
      and v.reason is not distinct from left(note_view.reason, 300))
$$;

-- A complaint as one row of a list.
create function private.complaint_row(complaint public.complaints) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', complaint.id, 'number', complaint.number, 'state', complaint.state, 'text', left(complaint.text, 160),
    'categoryHi', c.name_hi, 'categoryEn', c.name_en, 'placeHi', p.name_hi, 'placeEn', p.name_en,
    'createdAt', complaint.created_at, 'dueAt', complaint.promise_due_at, 'level', complaint.level, 'closedAs', complaint.closed_as)
  from (select 1) as one
  left join public.categories c on c.id = complaint.category_id
  left join public.places p on p.id = complaint.place_id
$$;

-- Everybody who has complained from this phone (homes share one), or one person, with their complaints, newest first.
create function private.caller_history(phone text, citizen_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  people bigint[];
begin
  perform private.require_role('operator', 'interpreter', 'supervisor');
  if citizen_id is null and (phone is null or phone !~ '^\+[1-9][0-9]{9,14}$') then perform private.fail(422, 'phone_invalid', 'phone'); end if;
  select coalesce(array_agg(distinct c.id), '{}') into people from public.citizens c
  where c.id = caller_history.citizen_id
    or c.id in (select a.citizen_id from public.citizen_addresses a where a.kind = 'phone' and a.value = caller_history.phone);
  perform private.note_view('history', person) from unnest(people) as person;
  return (select coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'name', c.name, 'locale', c.locale, 'prefersSign', c.prefers_sign,
      'complaints', (select coalesce(jsonb_agg(private.complaint_row(co) order by co.created_at desc), '[]')
        from (select * from public.complaints co where co.citizen_id = c.id order by co.created_at desc limit 20) as co))
    order by c.id desc), '[]')
    from public.citizens c where c.id = any (people));
end
$$;
create function public.caller_history(phone text default null, citizen_id bigint default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.caller_history(phone, citizen_id) $$;
comment on function public.caller_history is 'People of a phone (or one person) with their complaints. Call centre; audited. → [{id, name, locale, prefersSign, complaints}]. 422 phone_invalid.';

-- One complaint with all that the call centre works with.
create function private.desk_complaint(number text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  complaint public.complaints;
begin
  perform private.require_role('operator', 'interpreter', 'supervisor');
  select * into complaint from public.complaints c where c.number = private.parse_complaint_number(desk_complaint.number);
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  if complaint.citizen_id is not null then perform private.note_view('name', complaint.citizen_id, complaint.id); end if;
  return private.complaint_row(complaint) || jsonb_build_object(
    'text', complaint.text, 'channel', complaint.channel, 'locale', complaint.locale, 'landmark', complaint.landmark,
    'categoryId', complaint.category_id, 'placeId', complaint.place_id, 'guaranteeDueAt', complaint.guarantee_due_at,
    'heldUntil', complaint.held_until, 'reopenings', complaint.reopenings, 'transfers', complaint.transfers,
    'closedAs', complaint.closed_as, 'resolvedAt', complaint.resolved_at, 'closedAt', complaint.closed_at,
    'mergedInto', (select m.number from public.complaints m where m.id = complaint.merged_into),
    'merged', (select coalesce(jsonb_agg(m.number order by m.id), '[]') from public.complaints m where m.merged_into = complaint.id),
    'desk', (select jsonb_build_object('id', d.id, 'titleHi', d.title_hi, 'titleEn', d.title_en) from public.desks d where d.id = complaint.desk_id),
    'department', (select jsonb_build_object('id', d.id, 'nameHi', d.name_hi, 'nameEn', d.name_en)
      from public.departments d where d.id = complaint.department_id),
    'person', (select jsonb_build_object('id', c.id, 'name', c.name, 'prefersSign', c.prefers_sign, 'lastDigits', right(private.phone_of(c.id), 4))
      from public.citizens c where c.id = complaint.citizen_id),
    'events', (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at, 'kind', e.kind, 'toState', e.to_state, 'actorKind', e.actor_kind,
        'remark', e.remark, 'data', e.data, 'byHi', s.name_hi, 'byEn', s.name_en) order by e.id), '[]')
      from public.complaint_events e left join public.staff s on s.id = e.actor_staff_id where e.complaint_id = complaint.id),
    'notes', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'at', n.at, 'body', n.body, 'byHi', s.name_hi, 'byEn', s.name_en) order by n.id), '[]')
      from public.complaint_notes n left join public.staff s on s.id = n.staff_id where n.complaint_id = complaint.id),
    'messages', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'recipient', m.recipient, 'channel', m.channel,
        'template', m.template_key, 'state', m.state, 'at', m.created_at) order by m.created_at), '[]')
      from public.messages m where m.complaint_id = complaint.id),
    'attachments', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'kind', a.kind, 'phase', a.phase, 'caption', a.caption,
        'at', a.created_at) order by a.created_at), '[]') from public.attachments a where a.complaint_id = complaint.id),
    'recordings', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'purpose', r.purpose, 'at', r.finished_at,
        'forms', (select coalesce(jsonb_agg(f.form), '[]') from public.recording_files f where f.recording_id = r.id)) order by r.finished_at), '[]')
      from public.recordings r where r.complaint_id = complaint.id and r.finished_at is not null),
    'attempts', (select coalesce(jsonb_agg(jsonb_build_object('at', v.at, 'outcome', v.outcome, 'means', v.means) order by v.id), '[]')
      from public.verification_attempts v where v.complaint_id = complaint.id),
    'mayCloseUnverified', complaint.state = 'resolved' and private.unanswered_hours(complaint) >= 3,
    'task', (select jsonb_build_object('id', t.id, 'kind', t.kind, 'means', t.means, 'attempts', t.attempts, 'assignedTo', t.assigned_to)
      from public.tasks t where t.complaint_id = complaint.id and t.state = 'open' order by t.kind = 'verify_closure' desc, t.due_at limit 1));
end
$$;
create function public.desk_complaint(number text) returns jsonb
language sql volatile set search_path = '' as $$ select private.desk_complaint(number) $$;
comment on function public.desk_complaint is 'One complaint by any spelling of its number, with person, timeline, notes, messages, files and open task. Call centre; audited. 404 not_found.';

-- A phone that the person gave after the complaint had its number: they get the SMS with the link, and can be called when it is solved.
-- The same phone again changes nothing. The caller has asked whether this person may.
create function private.give_phone(complaint_id bigint, phone text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  complaint public.complaints;
  citizen bigint;
begin
  if phone is null then perform private.fail(422, 'required', 'phone'); end if;
  if phone !~ '^\+[1-9][0-9]{9,14}$' then perform private.fail(422, 'phone_invalid', 'phone'); end if;
  select * into complaint from public.complaints c where c.id = give_phone.complaint_id for update;
  if complaint.id is null then perform private.fail(404, 'not_found', 'complaint'); end if;
  citizen := complaint.citizen_id;
  if citizen is null then
    insert into public.citizens (locale, prefers_sign)
    values (complaint.locale, exists (select 1 from public.calls c where c.id = complaint.call_id and c.mode = 'sign')) returning id into citizen;
    update public.complaints c set citizen_id = citizen where c.id = complaint.id;
    update public.calls c set citizen_id = citizen where c.complaint_id = complaint.id and c.citizen_id is null;
    update public.tasks t set citizen_id = citizen where t.complaint_id = complaint.id and t.citizen_id is null;
  end if;
  insert into public.citizen_addresses (citizen_id, kind, value) values (citizen, 'phone', phone) on conflict do nothing;
  if not found then return; end if;
  update public.tasks t set means = case when (select c.prefers_sign from public.citizens c where c.id = citizen) then 'sign' else 'phone' end
  where t.complaint_id = complaint.id and t.state = 'open' and t.kind = 'verify_closure' and t.means = 'none';
  perform private.enqueue_message('complaint_registered', 'sms', private.message_params(complaint),
    citizen_id => citizen, complaint_id => complaint.id, call_id => complaint.call_id, locale => complaint.locale);
end
$$;

-- security definer: no role may write people and addresses.
create function private.add_phone(complaint_id bigint, phone text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform private.require_role('operator', 'interpreter', 'supervisor');
  perform private.give_phone(complaint_id, phone);
end
$$;
create function public.add_phone(complaint_id bigint, phone text) returns void
language sql volatile set search_path = '' as $$ select private.add_phone(complaint_id, phone) $$;
comment on function public.add_phone is 'A phone for a complaint that has its number: the SMS goes there. Call centre. 404 not_found; 422 required, phone_invalid.';

-- In how many different hours of the day, by the clock in India, was the citizen called in vain since the officer''s claim.
create function private.unanswered_hours(complaint public.complaints) returns bigint
language sql stable set search_path = '' as $$
  select count(distinct date_trunc('hour', v.at at time zone 'Asia/Kolkata')) from public.verification_attempts v
  where v.complaint_id = complaint.id and v.outcome = 'no_answer' and v.at >= coalesce(complaint.resolved_at, '-infinity')
$$;

-- A number in any spelling, a phone, else words: text, category and names in Devanagari or Roman. Letters are compared folded, and by
-- the skeleton of consonants, so रमेश finds Ramesh. The best first; `after` is the last row's {score, id} of the page before.
create function private.search_complaints(query text, after_score numeric, after_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked text := private.check_text(query, 200, 'query');
  canonical text := private.parse_complaint_number(asked);
  digits text := regexp_replace(private.fold(asked), '[^0-9]', '', 'g');
  folded text := private.fold(asked);
  bones text := private.skeleton(asked);
  found jsonb;
begin
  perform private.require_role('operator', 'interpreter', 'supervisor');
  if asked is null then perform private.fail(422, 'required', 'query'); end if;
  if canonical is not null then
    select jsonb_agg(private.complaint_row(c)) into found from public.complaints c where c.number = canonical;
    if found is not null then return jsonb_build_object('by', 'number', 'rows', found, 'more', null); end if;
  end if;
  perform private.note_view('search', null, null, asked);
  if folded ~ '^[+0-9 ()-]+$' and char_length(digits) between 10 and 14 then
    select jsonb_agg(private.complaint_row(c) order by c.id desc) into found
    from (select c.* from public.complaints c
      join public.citizen_addresses a on a.citizen_id = c.citizen_id and a.kind = 'phone'
      where a.value = '+91' || right(digits, 10) or a.value = '+' || ltrim(digits, '0') order by c.id desc limit 50) as c;
    return jsonb_build_object('by', 'phone', 'rows', coalesce(found, '[]'), 'more', null);
  end if;
  with asked_for as (
    -- The words in their order, with anything between them.
    select '%' || replace(regexp_replace(folded, '([%_\\])', '\\\1', 'g'), ' ', '%') || '%' as text_like,
      -- Two consonants are in every other word: they must be a word of their own.
      case when char_length(replace(bones, ' ', '')) >= 3 then replace(bones, ' ', '.*')
        when char_length(bones) = 2 then '\m' || bones || '\M' end as bones_pattern
  ), candidates as (
    select c.id, greatest(extensions.word_similarity(folded, c.search), case when c.search ~ bones_pattern then 0.5 else 0 end,
      case when c.search like text_like then 0.9 else 0 end)::numeric(4, 3) as score
    from public.complaints c, asked_for
    where c.search like text_like or c.search ~ bones_pattern or folded operator(extensions.<%) c.search
    union all
    select co.id, greatest(extensions.word_similarity(folded, ci.search), case when ci.search ~ bones_pattern then 0.8 else 0 end,
      case when ci.search like text_like then 1 else 0 end)::numeric(4, 3)
    from public.citizens ci join public.complaints co on co.citizen_id = ci.id, asked_for
    where ci.search like text_like or ci.search ~ bones_pattern or folded operator(extensions.<%) ci.search
  ), best as (
    select b.id, max(b.score) as score from candidates b group by b.id
  ), page as (
    select b.* from best b where after_id is null or (b.score, b.id) < (after_score, after_id)
    order by b.score desc, b.id desc limit 21
  )
  select jsonb_build_object('by', 'words',
    'rows', (select coalesce(jsonb_agg(private.complaint_row(c) order by p.score desc, p.id desc), '[]')
      from (select * from page order by score desc, id desc limit 20) as p join public.complaints c on c.id = p.id),
    'more', case when (select count(*) from page) > 20
      then (select jsonb_build_object('score', p.score, 'id', p.id) from page p order by p.score desc, p.id desc offset 19 limit 1) end)
  into found;
  return found;
end
$$;
create function public.search_complaints(query text, after_score numeric default null, after_id bigint default null) returns jsonb
language sql volatile set search_path = '' as $$ select private.search_complaints(query, after_score, after_id) $$;
comment on function public.search_complaints is 'Number in any spelling, phone, name or words. Call centre; audited unless by number. → {by, rows, more: {score, id} | null}. 422 required, too_long.';

-- A remark between staff. The caller has checked who may.
create function private.write_note(complaint_id bigint, body text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  body := private.check_text(body, 5000, 'body');
  if body is null then perform private.fail(422, 'required', 'body'); end if;
  if not exists (select 1 from public.complaints c where c.id = write_note.complaint_id) then perform private.fail(404, 'not_found', 'complaint'); end if;
  insert into public.complaint_notes (complaint_id, staff_id, body) values (write_note.complaint_id, private.actor_staff_id(), body);
end
$$;

-- security definer: notes are written through here alone, once per key.
create function private.add_note(idempotency_key uuid, complaint_id bigint, body text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  who private.acting := private.require_role('operator', 'interpreter', 'supervisor');
  scope text := 'note:' || who.staff_id || ':' || complaint_id;
begin
  if private.earlier_result(scope, idempotency_key, jsonb_build_object('body', body)) is not null then return; end if;
  perform private.write_note(complaint_id, body);
  perform private.remember_result(scope, idempotency_key, '{}');
end
$$;
create function public.add_note(idempotency_key uuid, complaint_id bigint, body text) returns void
language sql volatile set search_path = '' as $$ select private.add_note(idempotency_key, complaint_id, body) $$;
comment on function public.add_note is 'Adds a remark between staff, once per key. Call centre. 404 not_found, 422 required, too_long.';

grant execute on function private.caller_history, public.caller_history, private.desk_complaint, public.desk_complaint,
  private.search_complaints, public.search_complaints, private.add_note, public.add_note, private.add_phone, public.add_phone to authenticated;
