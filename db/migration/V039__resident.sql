-- The people whom a unit's keeper puts down again and again. Only what putting them down needs: a name, a number at
-- which they or a relative can be reached, and who lives with whom.
create table resident (
    id                bigint        not null auto_increment primary key,
    unit_id           bigint        not null,
    household         varchar(26)   not null,
    name              varchar(80)   not null,
    phone_sealed      varbinary(120),
    phone_fingerprint varchar(64),
    phone_last_four   varchar(4)    not null,
    sealed_with       varchar(8),
    relatives_phone   boolean       not null,
    consent_version   varchar(20)   not null,
    consented_at      datetime(3)   not null,
    added_by          bigint,
    added_at          datetime(3)   not null,
    used_at           datetime(3)   not null,
    removed_at        datetime(3),
    constraint resident_unit foreign key (unit_id) references unit (id)
) character set utf8mb4;

create index resident_household on resident (unit_id, household);
create index resident_phone on resident (phone_fingerprint);
create index resident_used on resident (used_at);
create index resident_removed on resident (removed_at);
create index resident_sealed_with on resident (sealed_with, id);

insert into consent_text (purpose, version, text_zh, text_en, valid_from) values
    ('RESIDENT', '2026-11',
     '我同意村（社区）把我的姓名、联系电话和同住的家人记在名单上，只用来替我报名参加活动。两年没有用到就删去，我随时可以要求删去。',
     'I agree that the village keeps my name, a phone number and who lives with me, only to put me down for events. What was not used for two years is deleted, and I may ask for that at any time.',
     '2026-11-01 00:00:00.000');
