-- Entries that came to count, or to count no more, after they were written. The doors ask for what is new by number;
-- numbers are given while the event's turn is held, so that none appears before a lower one.
create table entry_change (
    event_id        bigint  not null,
    number          bigint  not null,
    entry_id        bigint  not null,
    registration_id bigint  not null,
    counts          boolean not null,
    primary key (event_id, number),
    constraint entry_change_entry foreign key (entry_id) references entry (id)
) character set utf8mb4;
