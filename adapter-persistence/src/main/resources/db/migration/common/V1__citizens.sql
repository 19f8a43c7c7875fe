-- Citizens: messages, permits and what is to leave because of them.
--
-- Instants are microseconds since 1970 in a bigint, the same in every database and time zone.
-- What names a person is never in the clear: *_key is a keyed hash to look up by, body is encrypted.
-- No foreign keys between these: one transaction writes the rows of a message together, and a check
-- per row would cost a look-up each.
--
-- A slot is a day, a piece of the keyed hash of a phone or holder, and a seat, in one number (class
-- Slot). Keys of people are random, so each row changes another page of what finds it by them: a
-- table that is nothing but two numbers, kept in the order of the first, is the least to write for a
-- message. The day in front keeps what is written now together, and what is old at rest.

-- Ids are taken in blocks, so that rows are appended in the order of their keys.
create sequence record_id start with 1 increment by 1024 cache 1;

-- One row, changed to prove that the database takes writes.
create table pulse (id integer primary key, beats bigint not null);
insert into pulse values (1, 0);

-- What must stay true of an installation: which keys its records were written with.
create table installation (name varchar primary key, setting varchar not null);

create table message (
  id                bigint primary key,
  phone_key         uuid not null,
  slot              bigint not null,
  ordinal           integer not null,
  received_at       bigint not null,
  operator          varchar not null,
  outcome           varchar not null,
  ruling            varchar not null,
  rule              varchar not null,
  detail            varchar not null,
  purpose           varchar,
  language          varchar,
  holder_key        uuid,
  repeat_until      bigint not null,
  deliveries        integer not null,
  last_delivered_at bigint not null,
  body              bytea not null
);

-- Which message of its phone's day has which seat. No message is decided twice, on any number of
-- nodes, for whoever decides takes the seat after the last that was seen.
create table message_turn (
  slot       bigint not null,
  message_id bigint not null,
  constraint message_once primary key (slot)
);

create table permit (
  message_id  bigint primary key,
  public_id   varchar not null,
  code        varchar not null,
  holder_key  uuid not null,
  slot        bigint not null,
  ordinal     integer not null,
  purpose     varchar not null,
  valid_from  bigint not null,
  valid_until bigint not null,
  ruling      varchar not null,
  issued_at   bigint not null,
  revision    integer not null,
  state       varchar not null,
  body        bytea not null
);

-- Which permit of its holder's day has which seat. No allowance is ever exceeded, on any number of
-- nodes, as above.
create table permit_turn (
  slot       bigint not null,
  message_id bigint not null,
  constraint permit_allowance primary key (slot)
);

-- next_at: when it is due, or until when it is leased; null once settled; the greatest bigint where
-- it was set aside for a person to see, so that both are counted by the index alone.
create table reply (
  message_id bigint primary key,
  operator   varchar not null,
  state      varchar not null,
  lease      integer not null,
  attempts   integer not null,
  next_at    bigint,
  not_before bigint not null,
  expires_at bigint not null,
  settled_at bigint,
  status     integer,
  smsc_id    varchar
);
create index reply_due on reply (operator, next_at);

-- What MIA does not have yet: a notice that was taken is gone. Its id is that of the permit's message
-- for the first revision, a new record id for each later one; its public id is made of the permit's
-- and the revision. next_at as in reply, but never null.
create table notice (
  id                bigint primary key,
  permit_message_id bigint not null,
  revision          integer not null,
  kind              varchar not null,
  state             varchar not null,
  lease             integer not null,
  attempts          integer not null,
  next_at           bigint not null,
  changed_at        bigint not null
);
create index notice_due on notice (next_at);

-- Parts of long messages. The ordinal makes two nodes that keep parts of one message at the same
-- moment see each other: the slower one meets the constraint and begins again.
create table message_part (
  id          bigint primary key,
  whole_key   uuid not null,
  ordinal     integer not null,
  part_number integer not null,
  received_at bigint not null,
  body        bytea not null,
  constraint message_part_once unique (whole_key, ordinal)
);

create table abuse_case (
  id          bigint primary key,
  phone_key   uuid not null,
  on_day      date not null,
  rule        varchar not null,
  step        varchar not null,
  ruling      varchar not null,
  evidence    varchar not null,
  happened_at bigint not null,
  body        bytea not null,
  constraint abuse_case_once unique (phone_key, on_day, rule, step)
);
