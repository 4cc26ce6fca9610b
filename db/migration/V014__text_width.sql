-- A limit counts characters as people do; H2 counts a character outside the Basic Multilingual Plane as two.
-- Each column that was as wide as its limit is therefore made twice as wide.
alter table unit modify column code varchar(40) not null;
alter table unit modify column name varchar(160) not null;
alter table unit modify column short_name varchar(160) not null;
alter table venue modify column name varchar(160) not null;
alter table venue modify column address varchar(400) not null;
alter table venue modify column equipment varchar(400) not null;
alter table theme modify column name_zh varchar(80) not null;
alter table theme modify column name_en varchar(120) not null;
alter table topic modify column number varchar(40) not null;
alter table topic modify column title varchar(240) not null;
alter table topic modify column summary varchar(2000) not null;
alter table topic modify column audience varchar(200) not null;
alter table topic modify column needs varchar(400) not null;
alter table lecturer modify column introduction varchar(2000) not null;
alter table lecturer_days_off modify column reason varchar(200) not null;
alter table event modify column unit_name varchar(160) not null;
alter table event modify column venue_name varchar(160) not null;
alter table event modify column venue_address varchar(400) not null;
