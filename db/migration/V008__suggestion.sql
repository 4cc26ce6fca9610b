create table suggestion (
    id                bigint        not null auto_increment primary key,
    version           bigint        not null,
    tracking_code     varchar(8)    not null,
    what              varchar(4000) not null,
    unit_id           bigint,
    place             varchar(400)  not null,
    event_id          bigint,
    category          varchar(20)   not null,
    name              varchar(80)   not null,
    phone_sealed      varbinary(120),
    phone_fingerprint varchar(64),
    anonymous         boolean       not null,
    may_publish       boolean       not null,
    consent_version   varchar(20),
    state             varchar(20)   not null,
    assigned_unit_id  bigint,
    adoption          varchar(20),
    answer            varchar(4000) not null,
    reason            varchar(1000) not null,
    solved            boolean,
    reopened          boolean       not null,
    received_at       datetime(3)   not null,
    constraint suggestion_tracking_code unique (tracking_code),
    constraint suggestion_unit foreign key (unit_id) references unit (id),
    constraint suggestion_assigned_unit foreign key (assigned_unit_id) references unit (id),
    constraint suggestion_event foreign key (event_id) references event (id)
) character set utf8mb4;

create index suggestion_received on suggestion (received_at);

create table suggestion_step (
    id            bigint        not null auto_increment primary key,
    suggestion_id bigint        not null,
    kind          varchar(20)   not null,
    happened_at   datetime(3)   not null,
    note          varchar(4000) not null,
    account_id    bigint,
    constraint suggestion_step_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

create table suggestion_photo (
    id            bigint   not null auto_increment primary key,
    suggestion_id bigint   not null,
    jpeg          longblob not null,
    constraint suggestion_photo_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

create table suggestion_publication (
    suggestion_id bigint        not null primary key,
    text          varchar(4000) not null,
    published_at  datetime(3)   not null,
    constraint suggestion_publication_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

create index suggestion_publication_at on suggestion_publication (published_at);
