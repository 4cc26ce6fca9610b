-- Each event's door has lists; number 1 is always there and stands here only where something of it was set.
create table door_list (
    id          bigint      not null auto_increment primary key,
    event_id    bigint      not null,
    number      int         not null,
    name        varchar(80) not null,
    opens_at    datetime(3),
    closes_at   datetime(3),
    again       varchar(20) not null,
    checks_out  boolean     not null,
    seats       int         not null,
    removed_at  datetime(3),
    constraint door_list_number unique (event_id, number),
    constraint door_list_event foreign key (event_id) references event (id)
) character set utf8mb4;

alter table door_device add column list_number int not null default 1;

alter table entry add column list_number int not null default 1;
alter table entry add column direction varchar(10) not null default 'ENTRY';
-- What the rules would have said to an entry that happened all the same.
alter table entry add column forced varchar(20);
-- The moment as the device's own clock told it; null where the server decided at once.
alter table entry add column device_time datetime(3);
-- What was read, where it means nobody.
alter table entry add column code_read varchar(40) not null default '';

create index entry_list on entry (event_id, list_number, registration_id, happened_at);

create table door_case (
    id              bigint        not null auto_increment primary key,
    event_id        bigint        not null,
    list_number     int           not null,
    kind            varchar(20)   not null,
    reason          varchar(20)   not null,
    entry_id        bigint,
    other_entry_id  bigint,
    registration_id bigint,
    device_id       bigint,
    opened_at       datetime(3)   not null,
    settled_at      datetime(3),
    settlement      varchar(20),
    settled_by      bigint,
    note            varchar(1000) not null,
    constraint door_case_entry unique (entry_id, kind),
    constraint door_case_event foreign key (event_id) references event (id),
    constraint door_case_of_entry foreign key (entry_id) references entry (id),
    constraint door_case_other_entry foreign key (other_entry_id) references entry (id),
    constraint door_case_device foreign key (device_id) references door_device (id)
) character set utf8mb4;

create index door_case_open on door_case (event_id, settled_at);
