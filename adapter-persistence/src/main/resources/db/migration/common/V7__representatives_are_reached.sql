-- Where representatives are told that MIA has decided, and of what they are yet to be told.

create table representative_contact (
  id      bigint primary key,
  tin_key uuid not null,
  channel varchar not null,
  lease   integer not null,
  next_at bigint not null,
  body    bytea not null,
  constraint representative_contact_channel unique (tin_key, channel)
);

-- A decision of which a contact was not told, and the lease under which it was counted; 0 for none.
-- No foreign key to the contact: MIA's decisions and those who tell of them would wait for each
-- other. A row that is left of a contact which is gone is never read.
create table representative_untold (
  contact_id bigint not null,
  notice_id  bigint not null,
  decided_at bigint not null,
  lease      integer not null,
  primary key (contact_id, notice_id)
);
create index representative_untold_due on representative_untold (decided_at);
