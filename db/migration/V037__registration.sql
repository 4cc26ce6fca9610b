-- How people come onto an event's list: seats that are kept for units until a time, an organiser's yes, more questions.
-- These stand beside the seats, so that whoever registers for an event without any of it asks the database nothing more.
alter table event_seats add column held int not null default 0;
alter table event_seats add column holds_units boolean not null default false;
alter table event_seats add column held_until datetime(3);
alter table event_seats add column asks_approval boolean not null default false;
alter table event_seats add column asks_questions boolean not null default false;

create table event_hold (
    id       bigint not null auto_increment primary key,
    event_id bigint not null,
    unit_id  bigint not null,
    seats    int    not null,
    taken    int    not null,
    constraint event_hold_unit unique (event_id, unit_id),
    constraint event_hold_event foreign key (event_id) references event (id) on delete cascade,
    constraint event_hold_of_unit foreign key (unit_id) references unit (id)
) character set utf8mb4;

-- Until when a freed seat is kept for somebody of the waiting list, how often that passed unanswered, of which start
-- the person was reminded, and whether the seat is one of those kept for the unit.
alter table registration add column seat_held boolean not null default false;
alter table registration add column offer_until datetime(3);
alter table registration add column offers_missed int not null default 0;
alter table registration add column day_reminder_for datetime(3);
alter table registration add column hours_reminder_for datetime(3);
create index registration_offer on registration (offer_until);

create table registration_question (
    id         bigint        not null auto_increment primary key,
    event_id   bigint        not null,
    position   int           not null,
    kind       varchar(20)   not null,
    wording    varchar(200)  not null,
    purpose    varchar(200)  not null,
    choices    varchar(2000) not null,
    required   boolean       not null,
    removed_at datetime(3),
    constraint registration_question_event foreign key (event_id) references event (id) on delete cascade
) character set utf8mb4;

create table registration_answer (
    id              bigint       not null auto_increment primary key,
    registration_id bigint       not null,
    question_id     bigint       not null,
    answer          varchar(400) not null,
    constraint registration_answer_once unique (registration_id, question_id),
    constraint registration_answer_of foreign key (registration_id) references registration (id),
    constraint registration_answer_to foreign key (question_id) references registration_question (id)
) character set utf8mb4;

-- Tickets that were replaced by a new one; a family's own token has no short code.
create table replaced_ticket (
    id              bigint      not null auto_increment primary key,
    event_id        bigint      not null,
    registration_id bigint      not null,
    token_hash      varchar(64) not null,
    short_code      varchar(8)  not null,
    replaced_at     datetime(3) not null,
    constraint replaced_ticket_token unique (token_hash),
    constraint replaced_ticket_of foreign key (registration_id) references registration (id)
) character set utf8mb4;

create index replaced_ticket_event on replaced_ticket (event_id);
create index replaced_ticket_code on replaced_ticket (short_code);
