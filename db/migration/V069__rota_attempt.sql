-- Which search of a run is under way, counted: one that was taken over meanwhile writes nothing any more.
alter table rota_run add column attempt int not null default 0;
