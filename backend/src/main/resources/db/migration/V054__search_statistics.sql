-- Statistics are shown to whoever may read the table itself; the search reads those of each kind's part (Commonness).
grant select on search.search_doc_company, search.search_doc_person, search.search_doc_rest to enishi_app;
