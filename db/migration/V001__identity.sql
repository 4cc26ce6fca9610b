create table account (
    id            bigint       not null auto_increment primary key,
    username      varchar(40)  not null,
    display_name  varchar(80)  not null,
    password_hash varchar(200) not null,
    unit_id       bigint,
    enabled       boolean      not null,
    failures      int          not null,
    locked_until  datetime(3),
    created_at    datetime(3)  not null,
    constraint account_username unique (username)
) character set utf8mb4;

create table account_role (
    account_id bigint      not null,
    role_name  varchar(20) not null,
    primary key (account_id, role_name),
    constraint account_role_account foreign key (account_id) references account (id)
) character set utf8mb4;
