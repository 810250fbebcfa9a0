/**
 * Statements that make a synthetic stock of any size inside the database: ids follow from the seed,
 * so that the same call gives the same rows. $1 seed, $2 first and $3 last index of what is made,
 * $4 houses, $5 persons of each house, $6 the instant from which time is counted back.
 */
const id = (kind: string, index: string): string => `md5($1 || ':${kind}:' || (${index}))::uuid`;
const ago = (days: string): string => `($6::timestamptz - (${days}) * interval '1 day')`;
const since = (days: string): string => `tstzrange(${ago(days)}, null)`;
const from = (rest = ''): string => `from generate_series($2::int, $3::int) n ${rest}`;

/** The house of account n, and its j-th person (houses lie side by side, persons above each other). */
const HOUSE = `(n % $4::int)`;
const person = (offset: number): string =>
  id('person', `${HOUSE} + $4::int * ((n / $4::int + ${offset}) % $5::int)`);
const HOUSE_ID = id('house', HOUSE);

export const HOUSES: readonly string[] = [
  `insert into authorities (id, tier, kind, is_demo, valid)
   select ${id('house', 'n')}, case when n % 40 = 0 then 'SUPREME' else 'UPPER' end,
     case when n % 40 = 0 then 'MINISTRY' else 'AUTHORITY' end, true, ${since('3000')} ${from()}`,
  `insert into authority_names (id, authority_id, name, short_name, valid)
   select ${id('house-name', 'n')}, ${id('house', 'n')}, 'Synthetische Behörde ' || n, 'SYN ' || n,
     ${since('3000')} ${from()}`,
  `insert into authority_parents (id, authority_id, parent_id, valid)
   select ${id('house-parent', 'n')}, ${id('house', 'n')}, ${id('house', 'n / 40 * 40')}, ${since('3000')}
   ${from('where n % 40 <> 0')}`,
];

/** Persons n; person n % houses works in house n % houses. */
export const PERSONS: readonly string[] = [
  `insert into people (id, authority_id, function_label, is_demo, valid)
   select ${id('person', 'n')}, ${HOUSE_ID}, 'Referent/in Pressestelle SYN ' || n, true, ${since('1500')}
   ${from()}`,
  `insert into function_assignments (id, person_id, authority_id, function, label, valid)
   select ${id('function', 'n')}, ${id('person', 'n')}, ${HOUSE_ID}, 'PRESS_OFFICER',
     'Referent/in Pressestelle SYN ' || n, ${since('1500')} ${from()}`,
  `insert into training_completions (id, person_id, authority_id, module_id, module_key, evidence_type, valid)
   select md5($1 || ':completion:' || n || m.key || back)::uuid, ${id('person', 'n')}, ${HOUSE_ID}, m.id,
     m.key, 'IMPORT', tstzrange(${ago('back')}, ${ago('back - 400 + n % 30')})
   ${from(`, training_modules m, unnest(array[1000, 620, 240]) back where upper_inf(m.valid)`)}`,
  `insert into policy_acknowledgements (id, person_id, authority_id, policy_version_id, acknowledged_at)
   select md5($1 || ':acknowledgement:' || n || v.id)::uuid, ${id('person', 'n')}, ${HOUSE_ID}, v.id,
     ${ago('800')}
   ${from(`, policy_versions v where v.acknowledge and v.authority_id is null and upper_inf(v.valid) and n % 53 <> 0`)}`,
  `insert into approver_mandates (id, person_id, authority_id, kind, appointed_by_function, valid)
   select ${id('mandate', 'n')}, ${id('person', 'n')}, ${HOUSE_ID},
     case when n < $4::int then 'PRIMARY' else 'DEPUTY' end, 'Hausleitung', ${since('990')}
   ${from('where n < 2 * $4::int')}`,
];

const OF_ACCOUNT = `${id('account', 'n')}, ${HOUSE_ID}`;

/** Accounts n, each with an owner, two authors, two devices and what belongs to them. */
export const ACCOUNT_SETS: readonly string[] = [
  `insert into accounts (id, authority_id, platform_key, platform_user_id, url, display_name, purpose,
     operating_unit, access_model, is_demo, valid)
   select ${OF_ACCOUNT}, 'MASTODON', 'syn-' || n, 'https://social.demo.example/@syn_' || n,
     'Synthetischer Account ' || n, case when n % 43 <> 0 then 'Information' end, 'Pressestelle',
     'SHARED_SECRET', true, ${since('1200')} ${from()}`,
  `insert into account_handles (id, account_id, authority_id, platform_key, handle, handle_key, valid)
   select ${id('handle', 'n')}, ${OF_ACCOUNT}, 'MASTODON', h, h, ${since('1200')}
   ${from(`cross join lateral (select 'syn_' || substr(md5($1), 1, 6) || '_' || n || '@social.demo.example') x (h)`)}`,
  `insert into account_states (id, account_id, authority_id, status, valid)
   select ${id('state', 'n')}, ${OF_ACCOUNT}, 'ACTIVE', ${since('1190')} ${from()}`,
  `insert into attestations (id, account_id, authority_id, attested_by_function, attested_at)
   select ${id('attestation', 'n')}, ${OF_ACCOUNT}, 'Accountverantwortliche/r', ${ago('n * 7 % 380')}
   ${from()}`,
  `insert into authorizations (id, account_id, authority_id, person_id, role, access_purpose, purpose, scope,
     requested_by, manager_confirmed_by, manager_confirmed_at, granted_by, granted_at, activated_at, valid)
   select md5($1 || ':authorization:' || n || ':' || j)::uuid, ${OF_ACCOUNT}, p, r, 'CONTENT', 'Redaktion',
     array['POST', 'REPLY'], ${person(3)}, ${person(3)}, ${ago('900')}, ${person(4)}, ${ago('900')},
     ${ago('900')}, case when j = 2 and n % 37 = 0 then tstzrange(${ago('900')}, ${ago('20')})
       else ${since('900')} end
   ${from(`, unnest(array[0, 1, 2], array['OWNER', 'AUTHOR', 'AUTHOR'],
     array[${person(0)}, ${person(1)}, ${person(2)}]) x (j, r, p)`)}`,
  `insert into devices (id, authority_id, ownership, category, asset_tag, custodian_id,
     is_demo)
   select md5($1 || ':device:' || n || ':' || j)::uuid, ${HOUSE_ID}, 'OFFICIAL', 'LAPTOP',
     'SYN-' || substr(md5($1), 1, 6) || '-' || n || '-' || j, p, true
   ${from(`, unnest(array[1, 2], array[${person(1)}, ${person(2)}]) x (j, p)`)}`,
  `insert into device_checks (id, device_id, ownership, authority_id, encryption, screen_lock, mdm_state,
     source, valid)
   select md5($1 || ':device-check:' || n || ':' || j)::uuid, md5($1 || ':device:' || n || ':' || j)::uuid,
     'OFFICIAL', ${HOUSE_ID}, true, true, 'MANAGED', 'MDM', ${since('950')}
   ${from(', unnest(array[1, 2]) j')}`,
  `insert into device_states (id, device_id, authority_id, status, valid)
   select md5($1 || ':device-state:' || n || ':' || j)::uuid, md5($1 || ':device:' || n || ':' || j)::uuid,
     ${HOUSE_ID}, 'IN_USE', ${since('950')} ${from(', unnest(array[1, 2]) j')}`,
  `insert into device_uses (id, device_id, authorization_id, account_id, authority_id, valid)
   select md5($1 || ':use:' || n || ':' || j)::uuid, md5($1 || ':device:' || n || ':' || j)::uuid,
     md5($1 || ':authorization:' || n || ':' || j)::uuid, ${OF_ACCOUNT}, ${since('900')}
   ${from(', unnest(array[1, 2]) j where j = 1 or n % 61 <> 0')}`,
  `insert into access_grants (id, account_id, authority_id, holder_id, mechanism, valid)
   select md5($1 || ':grant:' || n || ':' || j)::uuid, ${OF_ACCOUNT}, p, 'PASSWORD_KNOWN', ${since('900')}
   ${from(`, unnest(array[1, 2], array[${person(1)}, ${person(2)}]) x (j, p)`)}`,
  `insert into second_factors (id, account_id, authority_id, type, holder_id, backup_codes_deposited,
     evidence_at, valid)
   select ${id('factor', 'n')}, ${OF_ACCOUNT}, case when n % 47 = 0 then 'SMS' else 'TOTP' end, ${person(1)},
     true, ${ago('n % 300')}, ${since('890')} ${from('where n % 41 <> 0')}`,
];

/** Actions n on account n % $7, in core hours of working days, nearly all of them approved. */
const ACCOUNT_INDEX = `(n % $7::int)`;
const ACTION_HOUSE = `(${ACCOUNT_INDEX} % $4::int)`;
const ACTION_AT = `(d - (case extract(isodow from d at time zone 'Europe/Berlin') when 6 then 1 when 7 then 2 else 0 end) * interval '1 day' + interval '10 hours')`;
const ACTION_DAY = `cross join lateral (select date_trunc('day', $6::timestamptz, 'Europe/Berlin') - (1 + n / $7::int % 150) * interval '1 day') x (d)`;
const ACTION_DEVICE = `md5($1 || ':device:' || ${ACCOUNT_INDEX} || ':1')::uuid`;

export const ACTIONS: readonly string[] = [
  `insert into approvals (id, authority_id, account_ids, approver_id, decision, decided_at, channel)
   select ${id('approval', 'n')}, ${id('house', ACTION_HOUSE)}, array[${id('account', ACCOUNT_INDEX)}],
     ${id('person', ACTION_HOUSE)}, 'APPROVED', ${ACTION_AT} - interval '1 hour', 'SYSTEM'
   ${from(`${ACTION_DAY} where n % 29 <> 0`)}`,
  `insert into account_actions (id, account_id, authority_id, kind, platform_object_id, occurred_at,
     time_source, summary, device_id, approval_id)
   select ${id('action', 'n')}, ${id('account', ACCOUNT_INDEX)}, ${id('house', ACTION_HOUSE)},
     case when n % 5 = 3 then 'REPLY' else 'POST' end, $1 || '-' || n, ${ACTION_AT}, 'PLATFORM_FIELD',
     'Synthetischer Beitrag ' || n, ${ACTION_DEVICE}, case when n % 29 <> 0 then ${id('approval', 'n')} end
   ${from(ACTION_DAY)}`,
];
