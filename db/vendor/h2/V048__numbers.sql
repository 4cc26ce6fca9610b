-- The embedded database notes in its file how far the numbers of a table were given; where people queue it does so rarely.
alter table entry alter column id set cache 1000;
alter table audit_line alter column id set cache 1000;
alter table registration alter column id set cache 1000;
