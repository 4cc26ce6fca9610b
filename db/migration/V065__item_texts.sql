-- As long as what is typed may be, also where each character takes two places.
alter table follow_item modify column verdict varchar(2000) not null;
alter table follow_item modify column extension_reason varchar(2000) not null;
