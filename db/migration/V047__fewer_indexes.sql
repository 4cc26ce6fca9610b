-- Each index is written with every entry; these are covered by others or used by no question. Without its own key's
-- index an event's entries are found by (event_id, id).
drop index entry_present on entry;
drop index entry_count on entry;
alter table entry drop constraint entry_event;
alter table entry add constraint entry_event foreign key (event_id) references event (id);

-- Questions about the record always name a time.
drop index audit_line_target on audit_line;
