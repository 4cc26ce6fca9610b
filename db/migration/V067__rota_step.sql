-- How a plan of the rota was before each step that somebody made by hand, so that the last ones can be undone.
create table rota_step (
    id           bigint      not null auto_increment primary key,
    run_id       bigint      not null,
    made_at      datetime(3) not null,
    state_before mediumtext  not null,
    constraint rota_step_run foreign key (run_id) references rota_run (id) on delete cascade
) character set utf8mb4;
