-- What an organiser notes for the team: whom to call at the place, a remark, what the rules of approval ask for.
alter table event add column contact_name varchar(160) default '' not null;
alter table event add column contact_phone_sealed varbinary(120);
alter table event add column sealed_with varchar(40);
alter table event add column remark varchar(2000) default '' not null;
alter table event add column speaker_from_abroad boolean default false not null;
-- Apart from the row: MariaDB's and MySQL's rows hold no more than 64 KiB.
alter table event add column safety_plan mediumtext default ('') not null;
-- The kinds of clash that somebody went on past, with the reason beside it.
alter table event add column clashes_passed varchar(400) default '' not null;
alter table event add column made_by bigint;
alter table event add column series_id bigint;

create index event_venue_starts on event (venue_id, starts_at);
create index event_lecturer_starts on event (lecturer_id, starts_at);
create index event_unit_starts on event (unit_id, starts_at);
create index event_series on event (series_id);

-- A release freezes what the public sees. Only what changed is written: a row holds from the release that it came with
-- until the one before the release that replaced it; null is until today.
create table event_release (
    number  int           not null primary key,
    made_at datetime(3)   not null,
    made_by bigint,
    note    varchar(1000) not null,
    changes int           not null
) character set utf8mb4;

create table event_released (
    id                     bigint        not null auto_increment primary key,
    event_id               bigint        not null,
    since_release          int           not null,
    until_release          int,
    cancelled              boolean       not null,
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
    constraint event_released_event foreign key (event_id) references event (id),
    constraint event_released_since foreign key (since_release) references event_release (number)
) character set utf8mb4;

create index event_released_now on event_released (event_id, until_release);
create index event_released_starts on event_released (starts_at);

-- What was public so far is the first release.
insert into event_release (number, made_at, made_by, note, changes)
select 1, min(starts_at), null, '', count(*)
from event
where stage in ('APPROVED', 'CANCELLED')
having count(*) > 0;

insert into event_released (event_id, since_release, until_release, cancelled, kind, title, description, topic_id,
                            theme_id, lecturer_id, lecturer_name, unit_id, unit_name, venue_id, venue_name,
                            venue_address, language, starts_at, ends_at, registration_opens_at,
                            registration_closes_at)
select id, 1, null, stage = 'CANCELLED', kind, title, description, topic_id, theme_id, lecturer_id, lecturer_name,
       unit_id, unit_name, venue_id, venue_name, venue_address, language, starts_at, ends_at, registration_opens_at,
       registration_closes_at
from event
where stage in ('APPROVED', 'CANCELLED');
