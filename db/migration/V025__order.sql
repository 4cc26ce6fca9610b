-- Orders for lectures, from the draft to the archive. The number is given when an order is handed in.
create table lecture_order (
    id                   bigint        not null auto_increment primary key,
    version              bigint        not null,
    number               varchar(20),
    state                varchar(20)   not null,
    unit_id              bigint        not null,
    contact_name         varchar(160)  not null,
    contact_phone_sealed varbinary(120),
    sealed_with          varchar(40),
    topic_id             bigint,
    theme_id             bigint,
    wish                 varchar(1000) not null,
    venue_id             bigint,
    minutes              int           not null,
    people               int           not null,
    audience             varchar(200)  not null,
    language             varchar(20)   not null,
    remark               varchar(2000) not null,
    channel              varchar(20)   not null,
    made_by              bigint,
    made_at              datetime(3)   not null,
    submitted_by         bigint,
    submitted_at         datetime(3),
    reviewed_at          datetime(3),
    dispatched_at        datetime(3),
    accepted_at          datetime(3),
    delivered_at         datetime(3),
    closed_at            datetime(3),
    due_at               datetime(3),
    late_noted           boolean       not null,
    claimable            boolean       not null,
    lecturer_id          bigint,
    lecturer_name        varchar(80)   not null,
    starts_at            datetime(3),
    ends_at              datetime(3),
    dispatch_reason      varchar(1000) not null,
    event_id             bigint,
    not_evaluated        boolean       not null,
    call_back_open       boolean       not null,
    stars                int,
    reason               varchar(1000) not null,
    constraint lecture_order_number unique (number),
    constraint lecture_order_event unique (event_id),
    constraint lecture_order_of_unit foreign key (unit_id) references unit (id),
    constraint lecture_order_of_topic foreign key (topic_id) references topic (id),
    constraint lecture_order_of_theme foreign key (theme_id) references theme (id),
    constraint lecture_order_of_venue foreign key (venue_id) references venue (id),
    constraint lecture_order_of_lecturer foreign key (lecturer_id) references lecturer (id),
    constraint lecture_order_of_event foreign key (event_id) references event (id)
) character set utf8mb4;

create index lecture_order_due on lecture_order (state, due_at);
create index lecture_order_submitted on lecture_order (submitted_at);

-- The last number given in each year.
create table lecture_order_year (
    of_year     int not null primary key,
    last_number int not null
) character set utf8mb4;

-- When the unit would like it, the best first: a day with a part of it, or with the hour.
create table lecture_order_time (
    order_id   bigint      not null,
    place      int         not null,
    wanted_day date        not null,
    part       varchar(20) not null,
    starts     time,
    primary key (order_id, place),
    constraint lecture_order_time_order foreign key (order_id) references lecture_order (id)
) character set utf8mb4;

create table lecture_order_step (
    id          bigint        not null auto_increment primary key,
    order_id    bigint        not null,
    happened_at datetime(3)   not null,
    action      varchar(20)   not null,
    from_state  varchar(20)   not null,
    to_state    varchar(20)   not null,
    account_id  bigint,
    lecturer_id bigint,
    who         varchar(160)  not null,
    reason      varchar(1000) not null,
    constraint lecture_order_step_order foreign key (order_id) references lecture_order (id)
) character set utf8mb4;

create table lecture_order_delivery (
    order_id   bigint        not null primary key,
    starts_at  datetime(3)   not null,
    ends_at    datetime(3)   not null,
    head_count int           not null,
    remark     varchar(2000) not null,
    from_paper boolean       not null,
    constraint lecture_order_delivery_order foreign key (order_id) references lecture_order (id)
) character set utf8mb4;

create table lecture_order_photo (
    id       bigint   not null auto_increment primary key,
    order_id bigint   not null,
    jpeg     longblob not null,
    constraint lecture_order_photo_order foreign key (order_id) references lecture_order (id)
) character set utf8mb4;

create table lecture_order_evaluation (
    order_id   bigint        not null primary key,
    overall    int           not null,
    content    int           not null,
    manner     int           not null,
    punctual   int           not null,
    words      varchar(2000) not null,
    constraint lecture_order_evaluation_order foreign key (order_id) references lecture_order (id)
) character set utf8mb4;

create table lecture_order_call_back (
    id         bigint        not null auto_increment primary key,
    order_id   bigint        not null,
    called_at  datetime(3)   not null,
    account_id bigint,
    who        varchar(160)  not null,
    reached    boolean       not null,
    said       varchar(2000) not null,
    constraint lecture_order_call_back_order foreign key (order_id) references lecture_order (id)
) character set utf8mb4;
