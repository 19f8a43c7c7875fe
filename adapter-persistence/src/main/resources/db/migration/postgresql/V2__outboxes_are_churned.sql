-- Rows of the outboxes change a few times within seconds: leave room on the page for that, and
-- sweep often, so that the index of what is due stays small.
alter table reply set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table notice set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
