create table theme (
    id       bigint      not null auto_increment primary key,
    name_zh  varchar(40) not null,
    name_en  varchar(60) not null,
    position int         not null
) character set utf8mb4;

insert into theme (name_zh, name_en, position) values ('经济', 'Economy', 1);
insert into theme (name_zh, name_en, position) values ('民生', 'Livelihood', 2);
insert into theme (name_zh, name_en, position) values ('生态', 'Ecology', 3);
insert into theme (name_zh, name_en, position) values ('文明', 'Civility', 4);
insert into theme (name_zh, name_en, position) values ('强军', 'Defence', 5);
insert into theme (name_zh, name_en, position) values ('乡村振兴', 'Rural revitalisation', 6);

create table topic (
    id         bigint        not null auto_increment primary key,
    number     varchar(20)   not null,
    title      varchar(120)  not null,
    theme_id   bigint        not null,
    summary    varchar(1000) not null,
    minutes    int           not null,
    audience   varchar(100)  not null,
    min_people int           not null,
    max_people int           not null,
    needs      varchar(200)  not null,
    on_shelf   boolean       not null,
    constraint topic_number unique (number),
    constraint topic_theme foreign key (theme_id) references theme (id)
) character set utf8mb4;
