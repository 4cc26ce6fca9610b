-- How often all sign-ins of an account were ended: a session that is older than the last time is over, even if it has
-- not asked for anything yet.
alter table account add column sign_ins_ended int not null default 0;
