-- News that one module sends another, kept until it arrived; as Spring Modulith asks for it.
create table if not exists event_publication (
    id                     uuid                        not null primary key,
    listener_id            varchar(512)                not null,
    event_type             varchar(512)                not null,
    serialized_event       varchar(4000)               not null,
    publication_date       timestamp(9) with time zone not null,
    completion_date        timestamp(9) with time zone,
    status                 varchar(20),
    completion_attempts    int,
    last_resubmission_date timestamp(9) with time zone
);
create index if not exists event_publication_by_completion on event_publication (completion_date);
