-- Events that were made together by one rule; event.series_id points here.
create table event_series (
    id      bigint       not null auto_increment primary key,
    name    varchar(240) not null,
    made_by bigint,
    made_at datetime(3)  not null
) character set utf8mb4;

-- What new events are made from. No contact stands in it: a template is kept without an end.
create table event_template (
    id                  bigint        not null auto_increment primary key,
    name                varchar(160)  not null,
    unit_id             bigint        not null,
    kind                varchar(20)   not null,
    title               varchar(240)  not null,
    description         varchar(8000) not null,
    topic_id            bigint,
    lecturer_id         bigint,
    venue_id            bigint,
    language            varchar(20)   not null,
    begins_at           varchar(5)    not null,
    minutes             int           not null,
    capacity            int           not null,
    remark              varchar(2000) not null,
    speaker_from_abroad boolean       not null,
    safety_plan         mediumtext    not null,
    constraint event_template_unit foreign key (unit_id) references unit (id) on delete cascade,
    constraint event_template_topic foreign key (topic_id) references topic (id) on delete set null,
    constraint event_template_lecturer foreign key (lecturer_id) references lecturer (id) on delete set null,
    constraint event_template_venue foreign key (venue_id) references venue (id) on delete set null
) character set utf8mb4;
