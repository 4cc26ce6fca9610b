-- By what the same words are found again, whatever stands between them: a hash, so that an index stays small.
alter table suggestion add column words_print varchar(64);
create index suggestion_words_print on suggestion (words_print);
