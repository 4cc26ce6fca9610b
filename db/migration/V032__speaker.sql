-- Whether what is no longer needed of a lecturer who left was let go.
alter table lecturer add column forgotten boolean default false not null;

-- What a lecturer says to a trip. It holds for the time and the hall that it was given for; another one asks anew.
create table event_answer (
    id          bigint        not null auto_increment primary key,
    event_id    bigint        not null,
    lecturer_id bigint        not null,
    answer      varchar(20)   not null,
    reason      varchar(1000) not null,
    starts_at   datetime(3)   not null,
    ends_at     datetime(3)   not null,
    venue_id    bigint        not null,
    answered_at datetime(3)   not null,
    channel     varchar(20)   not null,
    constraint event_answer_event foreign key (event_id) references event (id),
    constraint event_answer_lecturer foreign key (lecturer_id) references lecturer (id)
) character set utf8mb4;

create index event_answer_latest on event_answer (event_id, lecturer_id, id);

create table event_proposal (
    answer_id bigint      not null,
    starts_at datetime(3) not null,
    primary key (answer_id, starts_at),
    constraint event_proposal_answer foreign key (answer_id) references event_answer (id)
) character set utf8mb4;

create index event_released_lecturer on event_released (lecturer_id, until_release);

-- Which lecturer was told of which release, so that nobody is told twice however often the news comes.
create table event_lecturer_told (
    release_number int         not null,
    lecturer_id    bigint      not null,
    told_at        datetime(3) not null,
    primary key (release_number, lecturer_id),
    constraint event_lecturer_told_lecturer foreign key (lecturer_id) references lecturer (id)
) character set utf8mb4;
