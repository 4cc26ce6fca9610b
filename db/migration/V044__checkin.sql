-- What settling a case did to its entry, so that taking it back undoes that, and nothing that somebody else did.
alter table door_case add column took_back boolean not null default false;
alter table door_case add column stood_in_entry_id bigint;
alter table door_case add column ended_registration_id bigint;
alter table door_case add column gave_registration_id bigint;
update door_case set took_back = true where settlement = 'UNDONE' and exists (select 1 from entry e
    where e.id = door_case.entry_id and e.undone_at between timestampadd(second, -1, door_case.settled_at) and timestampadd(second, 1, door_case.settled_at));

create index door_case_waiting on door_case (settled_at, id);
