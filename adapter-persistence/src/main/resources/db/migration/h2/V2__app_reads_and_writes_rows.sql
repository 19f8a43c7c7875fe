-- The service itself works as this user: rows, but no structure, no files, no other users. The user
-- is made at the first start, since its password follows from the keys.
grant select, insert, update, delete on schema public to "PERMIT_APP";
