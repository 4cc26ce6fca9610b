-- Who has said beforehand that they cannot come. One row for each registration; taken back, it says since when.
create table excuse (
    id              bigint       not null auto_increment primary key,
    event_id        bigint       not null,
    registration_id bigint       not null,
    reason          varchar(300) not null,
    asked_at        datetime(3)  not null,
    account_id      bigint,
    withdrawn_at    datetime(3),
    constraint excuse_registration unique (registration_id),
    constraint excuse_event foreign key (event_id) references event (id),
    constraint excuse_of_registration foreign key (registration_id) references registration (id)
) character set utf8mb4;

-- A sheet of paper that was entered afterwards: why, by whom, and who answers for it besides.
create table paper_batch (
    id            bigint       not null auto_increment primary key,
    event_id      bigint       not null,
    list_number   int          not null,
    reason        varchar(500) not null,
    entered_by    bigint       not null,
    approver_id   bigint       not null,
    opened_at     datetime(3)  not null,
    decided_at    datetime(3),
    approved      boolean,
    decision_note varchar(500) not null,
    constraint paper_batch_event foreign key (event_id) references event (id)
) character set utf8mb4;

create index paper_batch_open on paper_batch (decided_at, approver_id);

create table paper_line (
    id       bigint  not null auto_increment primary key,
    batch_id bigint  not null,
    entry_id bigint  not null,
    walk_in  boolean not null,
    constraint paper_line_entry unique (entry_id),
    constraint paper_line_batch foreign key (batch_id) references paper_batch (id),
    constraint paper_line_of_entry foreign key (entry_id) references entry (id)
) character set utf8mb4;

-- A certificate that somebody was there; its code stands on the paper and answers whether it is right.
create table certificate (
    id              bigint      not null auto_increment primary key,
    event_id        bigint      not null,
    registration_id bigint      not null,
    code            varchar(16) not null,
    issued_at       datetime(3) not null,
    constraint certificate_registration unique (registration_id),
    constraint certificate_code unique (code),
    constraint certificate_event foreign key (event_id) references event (id),
    constraint certificate_of_registration foreign key (registration_id) references registration (id)
) character set utf8mb4;

-- What the entry was before the case was settled, so that settling can be taken back.
alter table door_case add column was_refusal varchar(20);
alter table door_case add column was_registration_id bigint;
alter table door_case add column made_registration_id bigint;
