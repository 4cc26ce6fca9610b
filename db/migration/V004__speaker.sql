create table lecturer (
    id           bigint         not null auto_increment primary key,
    name         varchar(80)    not null,
    unit_id      bigint         not null,
    phone_sealed varbinary(120),
    introduction varchar(1000)  not null,
    state        varchar(20)    not null,
    account_id   bigint,
    constraint lecturer_unit foreign key (unit_id) references unit (id),
    constraint lecturer_account unique (account_id)
) character set utf8mb4;

create table lecturer_theme (
    lecturer_id bigint not null,
    theme_id    bigint not null,
    primary key (lecturer_id, theme_id),
    constraint lecturer_theme_lecturer foreign key (lecturer_id) references lecturer (id),
    constraint lecturer_theme_theme foreign key (theme_id) references theme (id)
) character set utf8mb4;

create table lecturer_language (
    lecturer_id bigint      not null,
    language    varchar(20) not null,
    primary key (lecturer_id, language),
    constraint lecturer_language_lecturer foreign key (lecturer_id) references lecturer (id)
) character set utf8mb4;

create table lecturer_days_off (
    lecturer_id bigint       not null,
    from_day    date         not null,
    to_day      date         not null,
    reason      varchar(100) not null,
    primary key (lecturer_id, from_day, to_day),
    constraint lecturer_days_off_lecturer foreign key (lecturer_id) references lecturer (id)
) character set utf8mb4;
