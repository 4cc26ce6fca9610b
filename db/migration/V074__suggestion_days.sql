-- From which day the working days of a suggestion that no unit has are counted, and how many, so that they can be counted
-- again when holidays are announced. Null where the ledger has the deadline, and of what came in before.
alter table suggestion add column due_from date;
alter table suggestion add column due_days int;

-- What its unit does about it goes on for long: it is only the answer that has a day.
alter table suggestion add column long_term boolean not null default false;
alter table suggestion_course add column long_term boolean not null default false;
