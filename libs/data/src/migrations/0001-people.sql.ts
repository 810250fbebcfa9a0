/** People without their names, their names apart, and what functions they hold. */
export const PEOPLE = /* sql */ `
-- Random, and from nothing that the person is: it cannot be computed back.
create function app_pseudonym() returns text language sql volatile
  return encode(sha256(uuidv4()::text::bytea), 'hex');

create table people (
  id uuid not null default uuidv7(),
  authority_id uuid not null,
  external_id text,
  pseudonym_key text not null default app_pseudonym(),
  -- What everybody sees instead of a name, e.g. Referent/in Pressestelle.
  function_label text not null,
  manager_id uuid,
  is_demo boolean not null default false,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_people primary key (id),
  constraint fk_people__authority_id foreign key (authority_id) references authorities (id),
  constraint fk_people__manager_id foreign key (manager_id) references people (id),
  constraint uq_people__external_id unique (external_id),
  constraint ck_people__manager_id check (manager_id <> id)
);
create index ix_people__authority_id on people (authority_id, id);
create index ix_people__manager_id on people (manager_id);
call app_govern('people');

create table person_names (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  authority_id uuid not null,
  given_name text not null,
  surname text not null,
  email text,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_person_names primary key (id),
  constraint fk_person_names__person_id foreign key (person_id) references people (id),
  constraint fk_person_names__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_person_names__person_id_valid unique (person_id, valid without overlaps)
);
call app_govern('person_names', 'names', true);

create table function_assignments (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  authority_id uuid not null,
  function text not null,
  label text not null,
  valid tstzrange not null,
  recorded_at timestamptz(3) not null,
  constraint pk_function_assignments primary key (id),
  constraint fk_function_assignments__person_id foreign key (person_id) references people (id),
  constraint fk_function_assignments__authority_id foreign key (authority_id) references authorities (id),
  constraint uq_function_assignments__person_id_authority_id_function_valid
    unique (person_id, authority_id, function, valid without overlaps),
  constraint ck_function_assignments__function check (function in ('PRESS_SPOKESPERSON', 'DEPUTY_SPOKESPERSON', 'PRESS_OFFICER', 'HEAD_OF_UNIT', 'CASE_OFFICER', 'IT_OFFICER', 'OTHER'))
);
create index ix_function_assignments__authority_id on function_assignments (authority_id);
create index ix_function_assignments__person_id on function_assignments (person_id);
call app_govern('function_assignments');
`;
