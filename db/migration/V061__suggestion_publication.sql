-- What everybody reads has two parts: what was suggested, and what came of it.
alter table suggestion_publication add column result varchar(4000) not null default '';

-- Authors who sent pictures before were promised that these are not published.
alter table suggestion_photo add column may_show boolean not null default false;

-- Whether the first answer came by the day on which something had to happen; of older ones nobody knows.
alter table suggestion add column in_time boolean;

-- What somebody wrote for the public and somebody else has to look at.
create table suggestion_draft (
    suggestion_id bigint        not null primary key,
    version       bigint        not null,
    text          varchar(4000) not null,
    result        varchar(4000) not null,
    state         varchar(20)   not null,
    reason        varchar(1000) not null,
    changed_at    datetime(3)   not null,
    constraint suggestion_draft_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

create index suggestion_draft_state on suggestion_draft (state, changed_at);

-- Who wrote, sent back, approved and withdrew.
create table suggestion_review (
    id            bigint        not null auto_increment primary key,
    suggestion_id bigint        not null,
    kind          varchar(20)   not null,
    account_id    bigint,
    happened_at   datetime(3)   not null,
    note          varchar(1000) not null,
    constraint suggestion_review_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

-- Copies of pictures with what nobody should see painted over; the originals are never public.
create table suggestion_picture (
    id            bigint        not null auto_increment primary key,
    suggestion_id bigint        not null,
    published     boolean       not null,
    source        varchar(20)   not null,
    source_id     bigint        not null,
    side          varchar(20)   not null,
    masks         varchar(4000) not null,
    jpeg          longblob      not null,
    small         longblob      not null,
    constraint suggestion_picture_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

-- What became of each suggestion, and when: all that the public board, its figures and the picture of the flow ask for,
-- and nothing of the author. It can be made anew from the suggestion and its steps at any time.
create table suggestion_course (
    suggestion_id bigint      not null primary key,
    made_of       bigint      not null,
    received_at   datetime(3) not null,
    received_year int         not null,
    unit_id       bigint,
    office_id     bigint,
    category      varchar(20) not null,
    state         varchar(20) not null,
    adoption      varchar(20),
    solved        boolean,
    reopened      boolean     not null,
    accepted_at   datetime(3),
    assigned_at   datetime(3),
    answered_at   datetime(3),
    said_at       datetime(3),
    due_on        date,
    in_time       boolean,
    published_at  datetime(3),
    supporters    int         not null,
    constraint suggestion_course_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;

create index suggestion_course_newest on suggestion_course (published_at, suggestion_id);
create index suggestion_course_liked on suggestion_course (supporters, published_at, suggestion_id);
create index suggestion_course_unit on suggestion_course (unit_id, published_at, suggestion_id);
create index suggestion_course_office on suggestion_course (office_id, published_at, suggestion_id);
create index suggestion_course_category on suggestion_course (category, published_at, suggestion_id);
create index suggestion_course_year on suggestion_course (received_year, published_at, suggestion_id);
