create table event (
    id                     bigint        not null auto_increment primary key,
    version                bigint        not null,
    code                   varchar(20)   not null,
    kind                   varchar(20)   not null,
    stage                  varchar(20)   not null,
    title                  varchar(240)  not null,
    description            varchar(8000) not null,
    topic_id               bigint,
    theme_id               bigint,
    lecturer_id            bigint,
    lecturer_name          varchar(80)   not null,
    unit_id                bigint        not null,
    unit_name              varchar(80)   not null,
    venue_id               bigint        not null,
    venue_name             varchar(80)   not null,
    venue_address          varchar(200)  not null,
    language               varchar(20)   not null,
    starts_at              datetime(3)   not null,
    ends_at                datetime(3)   not null,
    registration_opens_at  datetime(3)   not null,
    registration_closes_at datetime(3)   not null,
    cancel_reason          varchar(1000) not null,
    clash_reason           varchar(1000) not null,
    constraint event_code unique (code),
    constraint event_topic foreign key (topic_id) references topic (id),
    constraint event_theme foreign key (theme_id) references theme (id),
    constraint event_lecturer foreign key (lecturer_id) references lecturer (id),
    constraint event_unit foreign key (unit_id) references unit (id),
    constraint event_venue foreign key (venue_id) references venue (id)
) character set utf8mb4;

create index event_starts on event (starts_at);

create table event_seats (
    event_id            bigint not null primary key,
    capacity            int    not null,
    taken               int    not null,
    waiting             int    not null,
    next_waiting_number int    not null,
    constraint event_seats_event foreign key (event_id) references event (id)
) character set utf8mb4;

create table event_planning (
    id int not null primary key
) character set utf8mb4;

insert into event_planning (id) values (1);
