-- How somebody becomes a lecturer, stays one and stops being one: who nominated stands in the first step.
create table lecturer_step (
    id           bigint        not null auto_increment primary key,
    lecturer_id  bigint        not null,
    kind         varchar(20)   not null,
    from_state   varchar(20),
    to_state     varchar(20)   not null,
    on_day       date          not null,
    until_day    date,
    unit_id      bigint,
    person       varchar(160)  not null,
    note         varchar(2000) not null,
    made_at      datetime(3)   not null,
    made_by      bigint,
    made_by_name varchar(240)  not null,
    undone_at    datetime(3),
    constraint lecturer_step_lecturer foreign key (lecturer_id) references lecturer (id),
    constraint lecturer_step_unit foreign key (unit_id) references unit (id)
) character set utf8mb4;

-- A trial lecture, what the jury looks at, and what it says. A mark is named by the place of its criterion.
create table lecturer_trial (
    id          bigint        not null auto_increment primary key,
    lecturer_id bigint        not null,
    held_at     datetime(3)   not null,
    place       varchar(400)  not null,
    topic_id    bigint,
    note        varchar(2000) not null,
    pass_mark   int           not null,
    constraint lecturer_trial_lecturer foreign key (lecturer_id) references lecturer (id),
    constraint lecturer_trial_topic foreign key (topic_id) references topic (id)
) character set utf8mb4;

create table lecturer_trial_criterion (
    trial_id bigint       not null,
    place    int          not null,
    name     varchar(160) not null,
    weight   int          not null,
    primary key (trial_id, place),
    constraint lecturer_trial_criterion_trial foreign key (trial_id) references lecturer_trial (id)
) character set utf8mb4;

create table lecturer_trial_juror (
    id          bigint        not null auto_increment primary key,
    trial_id    bigint        not null,
    account_id  bigint,
    name        varchar(160)  not null,
    remark      varchar(2000) not null,
    from_paper  boolean       not null,
    marked_at   datetime(3),
    constraint lecturer_trial_juror_trial foreign key (trial_id) references lecturer_trial (id)
) character set utf8mb4;

create index lecturer_trial_juror_account on lecturer_trial_juror (account_id);

create table lecturer_trial_mark (
    juror_id bigint not null,
    place    int    not null,
    mark     int    not null,
    primary key (juror_id, place),
    constraint lecturer_trial_mark_juror foreign key (juror_id) references lecturer_trial_juror (id)
) character set utf8mb4;

-- People kept in reserve by their unit.
create table talent (
    id           bigint        not null auto_increment primary key,
    unit_id      bigint        not null,
    name         varchar(80)   not null,
    phone_sealed varbinary(120),
    sealed_with  varchar(40),
    field        varchar(400)  not null,
    state        varchar(20)   not null,
    since        date          not null,
    lecturer_id  bigint,
    constraint talent_unit foreign key (unit_id) references unit (id),
    constraint talent_lecturer foreign key (lecturer_id) references lecturer (id)
) character set utf8mb4;

create table talent_note (
    id           bigint        not null auto_increment primary key,
    talent_id    bigint        not null,
    on_day       date          not null,
    state        varchar(20),
    text         varchar(2000) not null,
    made_at      datetime(3)   not null,
    made_by_name varchar(240)  not null,
    constraint talent_note_talent foreign key (talent_id) references talent (id)
) character set utf8mb4;

-- The personal link of a lecturer; the token itself is kept nowhere.
create table lecturer_link (
    id           bigint      not null auto_increment primary key,
    lecturer_id  bigint      not null,
    token_hash   varchar(64) not null,
    made_at      datetime(3) not null,
    withdrawn_at datetime(3),
    used_on      date,
    constraint lecturer_link_lecturer foreign key (lecturer_id) references lecturer (id),
    constraint lecturer_link_token unique (token_hash)
) character set utf8mb4;
