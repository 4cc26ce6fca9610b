-- Which topic and which hall a session of a plan had when it began to be planned anew, so that a change of the hall alone
-- is a change too, and so that what people changed meanwhile is not overwritten.
alter table rota_session add column before_topic_id bigint;
alter table rota_session add column before_venue_id bigint;

-- A session remembers the event that it became when that was removed too: what people removed does not come back by itself.
alter table rota_session drop constraint rota_session_event;
