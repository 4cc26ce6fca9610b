-- Which session an event was made of is asked when a removed one is brought back.
create index rota_session_by_event on rota_session (event_id);
