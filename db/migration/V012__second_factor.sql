-- Who gives a second factor: the secret is sealed, and no code of a step up to last_step is taken again.
create table second_factor (
    account_id    bigint         not null primary key,
    secret_sealed varbinary(120) not null,
    last_step     bigint         not null,
    set_at        datetime(3)    not null,
    constraint second_factor_account foreign key (account_id) references account (id)
) character set utf8mb4;

create table recovery_code (
    id         bigint      not null auto_increment primary key,
    account_id bigint      not null,
    code_hash  char(64)    not null,
    used_at    datetime(3),
    constraint recovery_code_hash unique (account_id, code_hash),
    constraint recovery_code_account foreign key (account_id) references account (id)
) character set utf8mb4;
