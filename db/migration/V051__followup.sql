-- Pictures of an item before and after, what the lists are sorted and filtered by, and why there is no picture.
create table follow_item_evidence (
    id         bigint       not null auto_increment primary key,
    item_id    bigint       not null,
    kind       varchar(10)  not null,
    caption    varchar(400) not null,
    added_at   datetime(3)  not null,
    account_id bigint,
    who        varchar(160) not null,
    jpeg       longblob     not null,
    constraint follow_item_evidence_item foreign key (item_id) references follow_item (id)
) character set utf8mb4;

alter table follow_item add column no_picture varchar(400) not null default '';

-- Copies of what is derived from the plan, the deadline and the day: written with each step, and by the clock each day.
alter table follow_item add column percent int not null default 0;
alter table follow_item add column light varchar(10) not null default 'GREEN';
alter table follow_item add column burns_on date not null default '9998-12-31';
alter table follow_item add column settled_on date not null default '2000-01-01';

update follow_item set burns_on = coalesce(due_on, '9998-12-31') where state <> 'CLOSED';
update follow_item set burns_on = '9999-12-31', percent = 100, settled_on = '9999-12-31' where state = 'CLOSED';

create index follow_item_burns on follow_item (burns_on, id);
create index follow_item_settled on follow_item (settled_on);
