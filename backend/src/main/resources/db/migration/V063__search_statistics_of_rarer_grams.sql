-- Two thousand grams, as many as were counted, are nearly all digits of numbers in a large register: names had no place among them, and how
-- common a name is decides how it is looked for (Commonness).
set local statement_timeout = 0;
alter table search.search_doc alter column grams set statistics 500;
alter table search.search_doc_company alter column grams set statistics 500;
alter table search.search_doc_person alter column grams set statistics 500;
alter table search.search_doc_rest alter column grams set statistics 500;
analyze search.search_doc_company;
analyze search.search_doc_person;
