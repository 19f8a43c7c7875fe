-- Organisations: permits with their history, delegations, and what is to be told because of them.
-- As in the first migration: microseconds since 1970, *_key is a keyed hash, body is encrypted.

-- A sequence of its own, for the repair after a stop out of order finds what citizens left last by
-- its ids.
create sequence organisation_record_id start with 1 increment by 65536 cache 1;

-- pin_key and plate_key of a draft are those that its form names, if it names any.
create table organisation_permit (
  id           bigint primary key,
  public_id    varchar not null,
  tin_key      uuid not null,
  version      integer not null,
  revision     integer not null,
  state        varchar not null,
  created_at   bigint not null,
  changed_at   bigint not null,
  -- Of what was confirmed; null for a draft. The codes of the territories stand between commas.
  confirmed_at bigint,
  first_day    date,
  last_day     date,
  permit_type  varchar,
  territories  varchar,
  pin_key      uuid,
  plate_key    uuid,
  body         bytea not null,
  constraint organisation_permit_public_id unique (public_id)
);
create index organisation_permit_list on organisation_permit (tin_key, public_id);
create index organisation_permit_employee on organisation_permit (pin_key);

-- What one change noted, all in one body; the version is that of the permit after it.
create table organisation_history (
  permit_id bigint not null,
  version   integer not null,
  body      bytea not null,
  constraint organisation_history_once primary key (permit_id, version)
);

-- What MIA does not have yet of these permits: a table of its own, so that the one of citizens stays
-- as small and as fast as it is. What it says is the permit's own row. next_at as in notice.
create table organisation_notice (
  id         bigint primary key,
  permit_id  bigint not null,
  revision   integer not null,
  tells      varchar not null,
  state      varchar not null,
  lease      integer not null,
  attempts   integer not null,
  next_at    bigint not null,
  changed_at bigint not null,
  constraint organisation_notice_of_permit unique (permit_id, revision)
);
create index organisation_notice_due on organisation_notice (next_at, revision);

-- Employees who are to be told that they were listed; what they are told is the permit's own row.
create table employee_notice (
  permit_id bigint primary key,
  lease     integer not null,
  next_at   bigint not null
);
create index employee_notice_due on employee_notice (next_at);

create table representative_notice (
  id          bigint primary key,
  public_id   varchar not null,
  tin_key     uuid not null,
  permit      varchar not null,
  kind        varchar not null,
  happened_at bigint not null,
  read_at     bigint,
  body        bytea not null,
  constraint representative_notice_public_id unique (public_id)
);
create index representative_notice_list on representative_notice (tin_key, happened_at, public_id);

create table mia_decision (
  id          bigint primary key,
  decision    varchar not null,
  permit      varchar not null,
  revision    integer not null,
  verdict     varchar not null,
  outcome     varchar not null,
  decided_at  bigint not null,
  received_at bigint not null,
  body        bytea not null,
  -- No decision is taken twice, on any number of nodes.
  constraint mia_decision_once unique (decision)
);

-- ended: 0 while it is in force, then its own id.
create table delegation (
  id            bigint primary key,
  tin_key       uuid not null,
  delegate_key  uuid not null,
  ended         bigint not null,
  granted_at    bigint not null,
  taken_back_at bigint,
  body          bytea not null,
  -- At most one is in force per organisation and person, on any number of nodes.
  constraint delegation_in_force unique (tin_key, delegate_key, ended)
);
create index delegation_of_delegate on delegation (delegate_key);

-- subject_key: the employee, or the organisation where the case is about no one person.
create table organisation_case (
  id          bigint primary key,
  kind        varchar not null,
  tin_key     uuid not null,
  subject_key uuid not null,
  on_day      date not null,
  evidence    varchar not null,
  happened_at bigint not null,
  body        bytea not null,
  constraint organisation_case_once unique (kind, tin_key, subject_key, on_day)
);
create index organisation_case_latest on organisation_case (happened_at, id);

-- Requests that may be sent again; body is the answer, null while there is none. The id is that of
-- the run: another one that takes over has another.
create table idempotency_key (
  request_key     uuid primary key,
  id              bigint not null,
  fingerprint_key uuid not null,
  begun_at        bigint not null,
  body            bytea
);
create index idempotency_key_age on idempotency_key (begun_at);
