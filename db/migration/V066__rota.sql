-- A run of the rota (planning): how a season is to be planned, how far the search is, and what came of it. What was
-- asked for, what it costs by kind, and the course of the search are kept as they were, in JSON.
create table rota_run (
    id           bigint        not null auto_increment primary key,
    version      bigint        not null,
    name         varchar(120)  not null,
    first_day    date          not null,
    weeks        int           not null,
    state        varchar(20)   not null,
    setup        mediumtext    not null,
    result       mediumtext,
    course       mediumtext,
    spent        double        not null,
    stop_asked   boolean       not null,
    follows_id   bigint,
    made_by      bigint,
    made_by_name varchar(160)  not null,
    made_at      datetime(3)   not null,
    started_at   datetime(3),
    beat_at      datetime(3),
    ended_at     datetime(3),
    applied_at   datetime(3),
    constraint rota_run_follows foreign key (follows_id) references rota_run (id) on delete set null
) character set utf8mb4;

create index rota_run_state on rota_run (state, beat_at);

-- The sessions of a run. What they became is the event or the order; both may go without them.
create table rota_session (
    id                 bigint      not null auto_increment primary key,
    run_id             bigint      not null,
    number             int         not null,
    unit_id            bigint      not null,
    theme_id           bigint      not null,
    topic_id           bigint,
    lecturer_id        bigint,
    venue_id           bigint,
    held_on            date,
    day_part           varchar(20),
    before_lecturer_id bigint,
    before_on          date,
    before_part        varchar(20),
    change_cost        int         not null,
    pinned             boolean     not null,
    omitted            boolean     not null,
    order_id           bigint,
    event_id           bigint,
    cost               bigint      not null,
    constraint rota_session_number unique (run_id, number),
    constraint rota_session_run foreign key (run_id) references rota_run (id) on delete cascade,
    constraint rota_session_unit foreign key (unit_id) references unit (id) on delete cascade,
    constraint rota_session_theme foreign key (theme_id) references theme (id) on delete cascade,
    constraint rota_session_topic foreign key (topic_id) references topic (id) on delete set null,
    constraint rota_session_lecturer foreign key (lecturer_id) references lecturer (id) on delete set null,
    constraint rota_session_before foreign key (before_lecturer_id) references lecturer (id) on delete set null,
    constraint rota_session_venue foreign key (venue_id) references venue (id) on delete set null,
    constraint rota_session_order foreign key (order_id) references lecture_order (id) on delete set null,
    constraint rota_session_event foreign key (event_id) references event (id) on delete set null
) character set utf8mb4;
