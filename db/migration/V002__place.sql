create table unit (
    id         bigint       not null auto_increment primary key,
    parent_id  bigint,
    kind       varchar(20)  not null,
    code       varchar(20)  not null,
    name       varchar(80)  not null,
    short_name varchar(80)  not null,
    path       varchar(200) not null,
    constraint unit_code unique (code),
    constraint unit_parent foreign key (parent_id) references unit (id)
) character set utf8mb4;

create index unit_path on unit (path);

create table venue (
    id        bigint       not null auto_increment primary key,
    unit_id   bigint       not null,
    name      varchar(80)  not null,
    address   varchar(200) not null,
    capacity  int          not null,
    opens_at  time         not null,
    closes_at time         not null,
    equipment varchar(200) not null,
    constraint venue_name unique (unit_id, name),
    constraint venue_unit foreign key (unit_id) references unit (id)
) character set utf8mb4;
