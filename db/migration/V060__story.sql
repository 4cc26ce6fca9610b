-- What somebody told and may become a lecture: from the lead to the library. The teller's name and number go in time;
-- the lecturer who heard it, and where and when, stay.
create table story (
    id            bigint        not null auto_increment primary key,
    version       bigint        not null,
    title         varchar(160)  not null,
    gist          varchar(2000) not null,
    unit_id       bigint        not null,
    place         varchar(400)  not null,
    heard_on      date,
    lecturer_id   bigint,
    lecturer_name varchar(160)  not null,
    source        varchar(20)   not null,
    source_note   varchar(400)  not null,
    theme_id      bigint,
    found_by      varchar(160)  not null,
    made_by       bigint,
    made_at       datetime(3)   not null,
    name          varchar(80)   not null,
    phone_sealed  varbinary(120),
    sealed_with   varchar(8),
    state         varchar(20)   not null,
    came_from     varchar(20),
    reason        varchar(1000) not null,
    published_at  datetime(3),
    topic_id      bigint,
    retold_by     varchar(160)  not null,
    retold_at     varchar(400)  not null,
    retold_on     date,
    changed_at    datetime(3)   not null,
    constraint story_unit foreign key (unit_id) references unit (id),
    constraint story_theme foreign key (theme_id) references theme (id),
    constraint story_topic foreign key (topic_id) references topic (id)
) character set utf8mb4;

create index story_state on story (state, changed_at);
create index story_published on story (published_at);
create index story_sealed_with on story (sealed_with, id);

-- The text as it was written up, in numbered versions; each has one writer, and none of them may approve it.
create table story_text (
    id           bigint        not null auto_increment primary key,
    story_id     bigint        not null,
    number       int           not null,
    body         varchar(4000) not null,
    author_id    bigint,
    authors      varchar(160)  not null,
    edited_at    datetime(3)   not null,
    submitted_at datetime(3),
    constraint story_text_number unique (story_id, number),
    constraint story_text_story foreign key (story_id) references story (id)
) character set utf8mb4;

create table story_step (
    id          bigint        not null auto_increment primary key,
    story_id    bigint        not null,
    happened_at datetime(3)   not null,
    action      varchar(20)   not null,
    from_state  varchar(20)   not null,
    to_state    varchar(20)   not null,
    account_id  bigint,
    who         varchar(160)  not null,
    note        varchar(2000) not null,
    constraint story_step_story foreign key (story_id) references story (id)
) character set utf8mb4;

-- What the teller agreed to, with the signature: lines that were drawn, or a picture of the signed paper.
create table story_consent (
    id              bigint        not null auto_increment primary key,
    story_id        bigint        not null,
    consent_version varchar(20)   not null,
    named           boolean       not null,
    kind            varchar(20)   not null,
    picture         longblob,
    taken_by        bigint,
    taken_by_name   varchar(160)  not null,
    taken_at        datetime(3)   not null,
    withdrawn_at    datetime(3),
    reason          varchar(1000) not null,
    constraint story_consent_story foreign key (story_id) references story (id)
) character set utf8mb4;

-- The address that is handed to the teller; the token itself is kept nowhere.
create table story_link (
    id            bigint       not null auto_increment primary key,
    story_id      bigint       not null,
    token_hash    varchar(64)  not null,
    made_by       bigint,
    made_by_name  varchar(160) not null,
    made_at       datetime(3)  not null,
    ends_at       datetime(3)  not null,
    used_at       datetime(3),
    constraint story_link_token unique (token_hash),
    constraint story_link_story foreign key (story_id) references story (id)
) character set utf8mb4;

insert into consent_text (purpose, version, text_zh, text_en, valid_from) values
    ('STORY', '2026-11',
     '我同意把我讲的故事整理成文，收进故事库，用于宣讲、编成讲稿和在讲台网站上公开。不写我的姓名和电话，除非我另外同意署名。我随时可以撤回，撤回后不再公开、不再使用。',
     'I agree that the story I told is written up, kept in the story library, told in lectures, made into a script and shown on this website. My name and phone are left out unless I agree to be named. I may take this back at any time; then it is no longer shown or used.',
     '2026-11-01 00:00:00.000');
