-- What came up since the plan was applied that a run goes on from, in JSON; a run that plans a season has none.
alter table rota_run add column change_of mediumtext;
