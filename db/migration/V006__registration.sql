create table registration (
    id                bigint         not null auto_increment primary key,
    event_id          bigint         not null,
    name              varchar(80)    not null,
    phone_sealed      varbinary(120),
    phone_fingerprint varchar(64),
    phone_last_four   varchar(4)     not null,
    person_key        varchar(64),
    state             varchar(20)    not null,
    source            varchar(20)    not null,
    waiting_number    int            not null,
    token             varchar(26)    not null,
    short_code        varchar(8)     not null,
    party             varchar(26)    not null,
    guardian_consent  boolean        not null,
    consent_version   varchar(20),
    registered_by     bigint,
    registered_at     datetime(3)    not null,
    cancelled_at      datetime(3),
    cancel_reason     varchar(1000)  not null,
    constraint registration_token unique (token),
    constraint registration_short_code unique (short_code),
    constraint registration_person unique (event_id, person_key),
    constraint registration_event foreign key (event_id) references event (id)
) character set utf8mb4;

create index registration_state on registration (event_id, state, waiting_number);
create index registration_party on registration (party);
create index registration_phone on registration (phone_fingerprint);
