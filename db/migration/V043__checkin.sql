-- When a device of the door was last heard of, and how many things it had not uploaded then.
alter table door_device add column last_seen_at datetime(3);
alter table door_device add column waiting int not null default 0;
