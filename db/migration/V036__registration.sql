-- For whose people a seat is taken, and since when anything of the row last changed.
alter table registration add column unit_id bigint;
alter table registration add constraint registration_unit foreign key (unit_id) references unit (id);
