-- Who counts the employees of an organisation, or confirms permits, holds its row until the end of
-- the transaction. H2 needs none: there is one writer.
create table organisation (tin_key uuid primary key);

-- As the outboxes of citizens.
alter table organisation_notice set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table employee_notice set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
