create table door_device (
    id         bigint      not null auto_increment primary key,
    event_id   bigint      not null,
    token      varchar(26) not null,
    name       varchar(80) not null,
    created_at datetime(3) not null,
    expires_at datetime(3) not null,
    revoked_at datetime(3),
    constraint door_device_token unique (token),
    constraint door_device_event foreign key (event_id) references event (id)
) character set utf8mb4;

create table entry (
    id              bigint        not null auto_increment primary key,
    event_id        bigint        not null,
    registration_id bigint,
    nonce           varchar(36)   not null,
    method          varchar(20)   not null,
    refusal         varchar(20),
    device_id       bigint,
    door            varchar(80)   not null,
    happened_at     datetime(3)   not null,
    received_at     datetime(3)   not null,
    undone_at       datetime(3),
    reason          varchar(1000) not null,
    account_id      bigint,
    constraint entry_nonce unique (nonce),
    constraint entry_event foreign key (event_id) references event (id),
    constraint entry_registration foreign key (registration_id) references registration (id),
    constraint entry_device foreign key (device_id) references door_device (id)
) character set utf8mb4;

create index entry_present on entry (event_id, registration_id);
create index entry_count on entry (event_id, refusal, undone_at);
