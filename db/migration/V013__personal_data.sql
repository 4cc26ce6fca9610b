-- What people agree to, word by word. A new version is a new row; a row is never changed.
create table consent_text (
    id           bigint        not null auto_increment primary key,
    purpose      varchar(20)   not null,
    version      varchar(20)   not null,
    text_zh      varchar(2000) not null,
    text_en      varchar(2000) not null,
    valid_from   datetime(3)   not null,
    published_by bigint,
    constraint consent_text_version unique (purpose, version)
) character set utf8mb4;

insert into consent_text (purpose, version, text_zh, text_en, valid_from) values
    ('REGISTRATION', '2026-11',
     '我同意保存以上姓名和手机号，只用于这场活动的报名、通知和签到。',
     'I agree that these names and the phone number are kept, only to register, inform and check in for this event.',
     '2026-11-01 00:00:00.000'),
    ('GUARDIAN', '2026-11',
     '带了未满 14 周岁的孩子时请勾选：我是监护人，同意孩子报名。',
     'If a child under 14 comes along: I am the guardian and agree.',
     '2026-11-01 00:00:00.000'),
    ('SUGGESTION', '2026-11',
     '我同意保存我的姓名和手机号，只用来核实和答复这条建议，不对外公开。',
     'I agree that my name and number are kept, only to check and answer this suggestion; they are never published.',
     '2026-11-01 00:00:00.000');

-- When somebody agreed, to which version for a child, and when the consent was taken back.
alter table registration add column consented_at datetime(3);
alter table registration add column guardian_version varchar(20);
alter table registration add column withdrawn_at datetime(3);
alter table suggestion add column consented_at datetime(3);
alter table suggestion add column withdrawn_at datetime(3);

update registration set consented_at = registered_at where consent_version is not null;
update registration set guardian_version = consent_version where guardian_consent = true;
update suggestion set consented_at = received_at where consent_version is not null;

-- The key that a phone number is sealed with; null is the installation's first.
alter table registration add column sealed_with varchar(8);
alter table suggestion add column sealed_with varchar(8);
alter table lecturer add column sealed_with varchar(8);
create index registration_sealed_with on registration (sealed_with, id);
