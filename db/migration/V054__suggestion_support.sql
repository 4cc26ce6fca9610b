-- Who supports somebody else's suggestion: nothing but a hash of what the browser keeps. Without it the row only counts.
create table suggestion_support (
    id            bigint      not null auto_increment primary key,
    suggestion_id bigint      not null,
    supporter     varchar(64),
    supported_at  datetime(3) not null,
    constraint suggestion_support_once unique (suggestion_id, supporter),
    constraint suggestion_support_suggestion foreign key (suggestion_id) references suggestion (id)
) character set utf8mb4;
