-- When a lecturer can and cannot come: exceptions of days and parts of days, a weekly pattern, and limits.
create table lecturer_time_off (
    lecturer_id bigint       not null,
    from_day    date         not null,
    to_day      date         not null,
    part        varchar(20)  not null,
    can         boolean      not null,
    reason      varchar(200) not null,
    imported    boolean      not null,
    primary key (lecturer_id, from_day, to_day, part),
    constraint lecturer_time_off_lecturer foreign key (lecturer_id) references lecturer (id)
) character set utf8mb4;

insert into lecturer_time_off (lecturer_id, from_day, to_day, part, can, reason, imported)
select lecturer_id, from_day, to_day, 'WHOLE_DAY', false, reason, false
from lecturer_days_off;

drop table lecturer_days_off;

create table lecturer_never (
    lecturer_id bigint      not null,
    weekday     varchar(20) not null,
    part        varchar(20) not null,
    primary key (lecturer_id, weekday, part),
    constraint lecturer_never_lecturer foreign key (lecturer_id) references lecturer (id)
) character set utf8mb4;

create table lecturer_topic (
    lecturer_id bigint not null,
    topic_id    bigint not null,
    primary key (lecturer_id, topic_id),
    constraint lecturer_topic_lecturer foreign key (lecturer_id) references lecturer (id),
    constraint lecturer_topic_topic foreign key (topic_id) references topic (id)
) character set utf8mb4;

-- Null is no limit.
alter table lecturer add column max_per_week int;
alter table lecturer add column max_per_month int;
