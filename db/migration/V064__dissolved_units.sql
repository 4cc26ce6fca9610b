-- A unit that is no more stays in history, and may say which one took over.
alter table unit add column dissolved_on date;
alter table unit add column successor_id bigint;
alter table unit add constraint unit_successor foreign key (successor_id) references unit (id);
