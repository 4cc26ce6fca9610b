-- Locks that grow, and what the owner is told of failed tries after signing in.
alter table account add column lock_count int not null default 0;
alter table account add column tries int not null default 0;
alter table account add column tried_at datetime(3);
alter table account add column tried_from varchar(60);

-- The last passwords of an account, so that none of them comes back.
create table password_past (
    id            bigint       not null auto_increment primary key,
    account_id    bigint       not null,
    password_hash varchar(200) not null,
    set_at        datetime(3)  not null,
    constraint password_past_account foreign key (account_id) references account (id)
) character set utf8mb4;

-- A link by which a person chooses the own password. An account has one at most: a new one takes the old one's place.
create table invitation (
    account_id bigint      not null primary key,
    token_hash char(64)    not null,
    made_at    datetime(3) not null,
    expires_at datetime(3) not null,
    used_at    datetime(3),
    constraint invitation_token unique (token_hash),
    constraint invitation_account foreign key (account_id) references account (id)
) character set utf8mb4;

create table sign_in (
    id         bigint       not null auto_increment primary key,
    account_id bigint       not null,
    at         datetime(3)  not null,
    origin     varchar(60)  not null,
    device     varchar(80)  not null,
    seen_at    datetime(3)  not null,
    ended_at   datetime(3),
    ended_how  varchar(20),
    tries      int          not null,
    tried_at   datetime(3),
    tried_from varchar(60),
    constraint sign_in_account foreign key (account_id) references account (id)
) character set utf8mb4;

create index sign_in_at on sign_in (account_id, at);
