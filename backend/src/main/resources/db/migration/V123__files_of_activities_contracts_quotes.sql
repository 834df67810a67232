-- Activities, contracts and quotes have files too: minutes, signed contracts, orders.
set local statement_timeout = 0;
set local lock_timeout = 0;
select files.hold('activities.activity', 'activity'), files.hold('contracts.contract', 'contract'), files.hold('quotes.quote', 'quote');
