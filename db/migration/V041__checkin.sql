-- Whoever decides at an event's door holds its turn, so that all doors decide one after the other.
create table door_turn (
    event_id bigint not null primary key,
    constraint door_turn_event foreign key (event_id) references event (id)
) character set utf8mb4;

-- What came after a moment, for the doors that ask for it; how many came is kept in memory for a moment.
create index entry_after on entry (event_id, id);
