-- Who saw or changed what, and what the police looked up.
-- As in the first migration: microseconds since 1970, *_key is a keyed hash, body is encrypted.

-- The end of the chain. Who appends holds its one row until the end of the transaction, so that
-- numbers have no gaps, on any number of nodes.
create table audit_head (
  id     integer primary key,
  number bigint not null,
  hash   varchar not null
);
insert into audit_head values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- subjects: keyed hashes between commas, in the order in which they are part of the hash. The body
-- holds who acted; altered or moved it does not open.
create table audit_entry (
  number      bigint primary key,
  happened_at bigint not null,
  role        varchar not null,
  actor_key   uuid not null,
  action      varchar not null,
  subjects    varchar not null,
  detail      varchar not null,
  previous    varchar not null,
  hash        varchar not null,
  body        bytea not null
);

create table audit_subject (
  subject_key uuid not null,
  number      bigint not null,
  constraint audit_subject_once primary key (subject_key, number)
);

-- A row of every look-up. asked_key: the document, plate or code; holder_key: the person whom it
-- concerns, if one is known. The body holds who the officer was.
create table inspection (
  id          bigint primary key,
  officer_key uuid not null,
  unit        varchar not null,
  device      varchar not null,
  kind        varchar not null,
  asked_key   uuid not null,
  holder_key  uuid,
  valid       boolean not null,
  happened_at bigint not null,
  body        bytea not null
);
create index inspection_of_officer on inspection (officer_key, happened_at);
create index inspection_of_holder on inspection (holder_key, happened_at);

-- By what the police look for permits of organisations.
alter table organisation_permit add column card_key uuid;
alter table organisation_permit add column code_key uuid;
create index organisation_permit_plate on organisation_permit (plate_key);
create index organisation_permit_card on organisation_permit (card_key);
create index organisation_permit_code on organisation_permit (code_key);

-- The police type or hear it.
create index permit_code on permit (code);
