-- Approval before an event is made public: who wrote in it (none of them approves it), who applied for it, and why late.
create table event_writer (
    event_id   bigint not null,
    account_id bigint not null,
    primary key (event_id, account_id),
    constraint event_writer_event foreign key (event_id) references event (id) on delete cascade
) character set utf8mb4;

insert into event_writer (event_id, account_id)
select id, made_by from event where made_by is not null;

alter table event add column applied_by bigint;
alter table event add column applied_at datetime(3);
alter table event add column urgent_reason varchar(1000) default '' not null;
alter table event add column return_reason varchar(1000) default '' not null;
-- Whether it was changed on its own since its series was made.
alter table event add column edited_alone boolean default false not null;

create index event_stage on event (stage, starts_at);

-- What became of an event on its way to approval, and what it looked like each time.
create table event_approval (
    id                     bigint        not null auto_increment primary key,
    event_id               bigint        not null,
    step                   varchar(20)   not null,
    leads_to               varchar(20)   not null,
    taken_at               datetime(3)   not null,
    taken_by               bigint,
    taken_by_name          varchar(160)  not null,
    reason                 varchar(1000) not null,
    capacity               int           not null,
    speaker_from_abroad    boolean       not null,
    safety_plan            mediumtext    not null,
    kind                   varchar(20)   not null,
    title                  varchar(240)  not null,
    description            varchar(8000) not null,
    topic_id               bigint,
    theme_id               bigint,
    lecturer_id            bigint,
    lecturer_name          varchar(80)   not null,
    unit_id                bigint        not null,
    unit_name              varchar(160)  not null,
    venue_id               bigint        not null,
    venue_name             varchar(160)  not null,
    venue_address          varchar(400)  not null,
    language               varchar(20)   not null,
    starts_at              datetime(3)   not null,
    ends_at                datetime(3)   not null,
    registration_opens_at  datetime(3)   not null,
    registration_closes_at datetime(3)   not null,
    constraint event_approval_event foreign key (event_id) references event (id) on delete cascade
) character set utf8mb4;

create index event_approval_of on event_approval (event_id, id);
