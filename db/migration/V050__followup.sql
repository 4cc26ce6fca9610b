-- What somebody must put right or do: one ledger for three lists, with its plan, its partners and its history.
create table follow_item (
    id               bigint        not null auto_increment primary key,
    version          bigint        not null,
    number           varchar(20)   not null,
    kind             varchar(20)   not null,
    severity         varchar(20)   not null,
    state            varchar(20)   not null,
    what             varchar(2000) not null,
    source           varchar(400)  not null,
    found_on         date          not null,
    found_by         varchar(160)  not null,
    place            varchar(400)  not null,
    measure          varchar(2000) not null,
    unit_id          bigint,
    responsible      varchar(160)  not null,
    money            decimal(14, 2),
    term             varchar(20)   not null,
    assigned_at      datetime(3),
    due_days         int,
    due_on           date,
    rung             varchar(20)   not null,
    extension_days   int,
    extension_reason varchar(1000) not null,
    submitted_on     date,
    verdict          varchar(1000) not null,
    verified_by      bigint,
    verifier         varchar(160)  not null,
    verified_on      date,
    closed_at        datetime(3),
    made_by          bigint,
    made_at          datetime(3)   not null,
    constraint follow_item_number unique (number),
    constraint follow_item_of_unit foreign key (unit_id) references unit (id)
) character set utf8mb4;

-- What the clock looks for.
create index follow_item_due on follow_item (state, due_on);

-- The last number given in each year.
create table follow_item_year (
    of_year     int not null primary key,
    last_number int not null
) character set utf8mb4;

create table follow_item_partner (
    item_id bigint not null,
    unit_id bigint not null,
    primary key (item_id, unit_id),
    constraint follow_item_partner_item foreign key (item_id) references follow_item (id),
    constraint follow_item_partner_unit foreign key (unit_id) references unit (id)
) character set utf8mb4;

-- The measure as steps, in their order.
create table follow_item_plan (
    item_id bigint       not null,
    place   int          not null,
    what    varchar(400) not null,
    weight  int          not null,
    by_day  date,
    done_on date,
    primary key (item_id, place),
    constraint follow_item_plan_item foreign key (item_id) references follow_item (id)
) character set utf8mb4;

create table follow_item_step (
    id          bigint        not null auto_increment primary key,
    item_id     bigint        not null,
    happened_at datetime(3)   not null,
    action      varchar(20)   not null,
    from_state  varchar(20)   not null,
    to_state    varchar(20)   not null,
    account_id  bigint,
    unit_id     bigint,
    who         varchar(160)  not null,
    note        varchar(2000) not null,
    due_before  date,
    due_after   date,
    constraint follow_item_step_item foreign key (item_id) references follow_item (id)
) character set utf8mb4;
