-- Where a part of the record went, and the seal that it ended with: the chain goes on from there.
create table audit_archive (
    id            bigint       not null auto_increment primary key,
    at            datetime(3)  not null,
    last_position bigint       not null,
    last_seal     char(64)     not null,
    last_line     bigint       not null,
    lines_moved   bigint       not null,
    file_name     varchar(200) not null,
    file_sha256   char(64)     not null
) character set utf8mb4;
