-- Rows of the outboxes change a few times within seconds: leave room on the page for that, and
-- sweep often, so that the index of what is due stays small.
alter table reply set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table notice set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
-- Where several nodes push notices, a lease is held by the name of the notice: its permit's, and the
-- revision. H2 finds the row by the id that its one process remembers, and needs no such index.
create unique index notice_of_permit on notice (permit_message_id, revision);
create unique index permit_public_id on permit (public_id);
