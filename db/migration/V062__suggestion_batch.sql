-- How suggestions come in many at a time: a list that somebody made, or a stack of paper that is typed. Who keeps the
-- paper stands with it, because the authors' consent does.
create table suggestion_batch (
    id          bigint       not null auto_increment primary key,
    version     bigint       not null,
    kind        varchar(20)  not null,
    papers      varchar(200) not null,
    consented   boolean      not null,
    account_id  bigint       not null,
    begun_at    datetime(3)  not null,
    finished_at datetime(3)
) character set utf8mb4;

create index suggestion_batch_account on suggestion_batch (account_id, finished_at);

-- Which of a batch it is, and the day on which it was said where that was before it came in.
alter table suggestion add column batch_id bigint;
alter table suggestion add column batch_row int;
alter table suggestion add column said_on date;
alter table suggestion add constraint suggestion_batch foreign key (batch_id) references suggestion_batch (id);
alter table suggestion add constraint suggestion_batch_row unique (batch_id, batch_row);
