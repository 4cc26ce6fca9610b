-- Who did what, when, from where, to what. Only ever added to; the account that the program works with needs no right
-- to change or delete here.
create table audit_line (
    id       bigint        not null auto_increment primary key,
    at       datetime(3)   not null,
    actor    varchar(80)   not null,
    actor_id bigint,
    origin   varchar(200)  not null,
    action   varchar(120)  not null,
    target   varchar(120)  not null,
    outcome  varchar(20)   not null,
    details  mediumtext    not null
) character set utf8mb4;

create index audit_line_at on audit_line (at);
create index audit_line_actor on audit_line (actor, at);
create index audit_line_action on audit_line (action, at);
create index audit_line_target on audit_line (target, at);

-- The chain: each link seals one line and the link before it with a key that the database does not know.
create table audit_link (
    position bigint   not null primary key,
    line_id  bigint   not null,
    seal     char(64) not null,
    constraint audit_link_line unique (line_id)
) character set utf8mb4;
