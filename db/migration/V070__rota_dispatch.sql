-- The orders that a plan of the rota has given to lecturers, so that taking it back recalls these and no others.
create table rota_dispatch (
    run_id      bigint      not null,
    order_id    bigint      not null,
    lecturer_id bigint      not null,
    starts_at   datetime(3) not null,
    constraint rota_dispatch_once primary key (run_id, order_id),
    constraint rota_dispatch_run foreign key (run_id) references rota_run (id) on delete cascade,
    constraint rota_dispatch_order foreign key (order_id) references lecture_order (id) on delete cascade
) character set utf8mb4;
