-- What investigators decide on cases.
-- As in the first migration: microseconds since 1970, *_key is a keyed hash, body is encrypted.

-- Decisions are only ever added. kind: whose table the case is in, since both count their ids.
create table case_decision (
  id         bigint primary key,
  kind       varchar not null,
  case_id    bigint not null,
  number     integer not null,
  state      varchar not null,
  decided_at bigint not null,
  body       bytea not null,
  constraint case_decision_once unique (kind, case_id, number)
);

-- How far each case is that has a decision: that of its last one.
create table case_state (
  kind    varchar not null,
  case_id bigint not null,
  state   varchar not null,
  constraint case_state_once primary key (kind, case_id)
);

-- Cool-downs that were taken back. Every batch of messages asks here, so there is nothing else in it.
create table lifted_step (
  case_id   bigint primary key,
  phone_key uuid not null,
  rule      varchar not null,
  on_day    date not null
);
create index lifted_step_of_phone on lifted_step (phone_key);

create index abuse_case_latest on abuse_case (happened_at, id);
