-- Where a unit lies, WGS 84 in degrees; both or neither.
alter table unit add column latitude double;
alter table unit add column longitude double;

-- Whom to ask at a venue. The number is sealed; null is no number.
alter table venue add column contact_name varchar(80) not null default '';
alter table venue add column contact_phone_sealed varbinary(120);
alter table venue add column sealed_with varchar(8);

-- Minutes of travel that somebody knows better. One direction holds for both unless the other is given too.
create table travel_time (
    id           bigint not null auto_increment primary key,
    from_unit_id bigint not null,
    to_unit_id   bigint not null,
    minutes      int    not null,
    constraint travel_time_pair unique (from_unit_id, to_unit_id),
    constraint travel_time_from foreign key (from_unit_id) references unit (id),
    constraint travel_time_to foreign key (to_unit_id) references unit (id)
) character set utf8mb4;
