-- How a suggestion is worked on: the item that was made of it, by when something has to happen, and what it was merged
-- into.
alter table suggestion add column item_id bigint;
alter table suggestion add column due_on date;
alter table suggestion add column done_on date;
alter table suggestion add column answered_at datetime(3);
alter table suggestion add column merged_into bigint;
alter table suggestion add constraint suggestion_item foreign key (item_id) references follow_item (id);
alter table suggestion add constraint suggestion_merged foreign key (merged_into) references suggestion (id);

update suggestion set answered_at = (
    select min(t.happened_at) from suggestion_step t
    where t.suggestion_id = suggestion.id and t.kind in ('ANSWERED', 'NOT_ACCEPTED'));

-- What burns first in an inbox.
create index suggestion_burning on suggestion (state, due_on, id);

-- Pictures that came with a later word, the author's reply or verdict.
alter table suggestion_photo add column step_id bigint;

-- A support that was given to a suggestion which was merged into this one, and the merged author's own.
alter table suggestion_support add column came_from bigint;
alter table suggestion_support add column of_author boolean not null default false;

-- What an office asked an author, and what the author said.
create table suggestion_question (
    id            bigint        not null auto_increment primary key,
    suggestion_id bigint        not null,
    question      varchar(1000) not null,
    asked_at      datetime(3)   not null,
    account_id    bigint,
    reply         varchar(2000) not null,
    replied_at    datetime(3),
    constraint suggestion_question_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

-- What colleagues tell each other; its author never reads it.
create table suggestion_note (
    id            bigint        not null auto_increment primary key,
    suggestion_id bigint        not null,
    text          varchar(2000) not null,
    who           varchar(160)  not null,
    account_id    bigint,
    written_at    datetime(3)   not null,
    constraint suggestion_note_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

-- Who usually answers what, and how quickly.
create table suggestion_office (
    category varchar(20) not null primary key,
    version  bigint      not null,
    unit_id  bigint,
    term     varchar(20) not null,
    constraint suggestion_office_unit foreign key (unit_id) references unit (id)
) character set utf8mb4;

-- Sentences that answers are made of.
create table answer_template (
    id       bigint        not null auto_increment primary key,
    version  bigint        not null,
    title    varchar(160)  not null,
    category varchar(20),
    text     varchar(4000) not null,
    constraint answer_template_title unique (title)
) character set utf8mb4;
