-- What a topic can be given in. What was on the menu was given in standard Chinese.
create table topic_language (
    topic_id bigint      not null,
    language varchar(20) not null,
    primary key (topic_id, language),
    constraint topic_language_topic foreign key (topic_id) references topic (id)
) character set utf8mb4;

insert into topic_language (topic_id, language) select id, 'MANDARIN' from topic;

-- The text of a topic in numbered versions; the highest approved number is in force.
create table script (
    id           bigint        not null auto_increment primary key,
    version      bigint        not null,
    topic_id     bigint        not null,
    number       int           not null,
    state        varchar(20)   not null,
    body         mediumtext    not null,
    author_id    bigint,
    authors      varchar(2000) not null,
    created_at   datetime(3)   not null,
    edited_at    datetime(3)   not null,
    submitted_at datetime(3),
    decided_at   datetime(3),
    reviewer_id  bigint,
    reviewer     varchar(160)  not null,
    reason       varchar(1000) not null,
    constraint script_number unique (topic_id, number),
    constraint script_topic foreign key (topic_id) references topic (id)
) character set utf8mb4;

create index script_state on script (state, submitted_at);

-- Everybody whose words stand in a version: none of them may approve it.
create table script_writer (
    script_id  bigint not null,
    account_id bigint not null,
    primary key (script_id, account_id),
    constraint script_writer_script foreign key (script_id) references script (id)
) character set utf8mb4;
