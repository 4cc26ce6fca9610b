-- A role is held for the whole zone, for a unit and what lies below it, or for one event.
create table account_grant (
    id         bigint      not null auto_increment primary key,
    account_id bigint      not null,
    role_name  varchar(20) not null,
    unit_id    bigint,
    event_id   bigint,
    constraint account_grant_account foreign key (account_id) references account (id)
) character set utf8mb4;

insert into account_grant (account_id, role_name, unit_id)
select held.account_id, held.role_name, holder.unit_id
from account_role held
         join account holder on holder.id = held.account_id;

drop table account_role;

alter table account
    drop column unit_id;
