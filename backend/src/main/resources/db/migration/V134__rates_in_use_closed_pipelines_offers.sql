-- Tax rates that lines have been priced with stay as they are, and what became of all rates can be read. Pipelines can be closed for new deals.
-- What customers have can be found by the customer.
set local statement_timeout = 0;
set local lock_timeout = 0;

-- What has lines with a rate, of days on which it was in force: so many of each kind at most, the trash included. Lines without a day of their own
-- were priced on some day between the first and the last time somebody wrote them.
create function products.rate_uses(r products.tax_rate, most int)
returns table (kind text, id uuid, title text, owner_id uuid, team_id uuid, site_id uuid, co_owner_ids uuid[]) language sql stable as $$
  with span as (select r.valid_from as first, coalesce((select min(n.valid_from) from products.tax_rate n
    where n.tax_class = r.tax_class and n.valid_from > r.valid_from), 'infinity') as next)
  (select 'deal', d.id, d.title, d.owner_id, d.team_id, d.site_id, d.co_owner_ids from deals.deal d, span s
   where coalesce(d.priced_on, cast(d.updated_at at time zone 'Asia/Tokyo' as date)) >= s.first
     and coalesce(d.priced_on, cast(d.created_at at time zone 'Asia/Tokyo' as date)) < s.next
     and exists (select 1 from unnest(d.lines) l where l.tax = r.tax_class and l.rate = r.rate) limit most)
  union all
  (select 'quote', q.id, q.title, q.owner_id, q.team_id, q.site_id, q.co_owner_ids from quotes.quote q, span s
   where q.quoted_on >= s.first and q.quoted_on < s.next
     and exists (select 1 from unnest(q.lines) l where l.tax = r.tax_class and l.rate = r.rate) limit most)
  union all
  (select 'contract', c.id, c.title, c.owner_id, c.team_id, c.site_id, c.co_owner_ids from contracts.contract c, span s
   where coalesce(c.priced_on, cast(c.updated_at at time zone 'Asia/Tokyo' as date)) >= s.first
     and coalesce(c.priced_on, cast(c.created_at at time zone 'Asia/Tokyo' as date)) < s.next
     and exists (select 1 from unnest(c.lines) l where l.tax = r.tax_class and l.rate = r.rate) limit most)
$$;

-- Whoever writes: the page, a partner, an undo.
create function products.keep_rate() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.tax_class, new.rate, new.valid_from) is not distinct from (old.tax_class, old.rate, old.valid_from) then
    return new;
  end if;
  if exists (select 1 from products.rate_uses(old, 1)) then
    raise exception 'a rate that lines have stays as it is' using errcode = '23503', constraint = 'taxrate_is_used';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger keep_rate before update or delete on products.tax_rate for each row execute function products.keep_rate();

-- The history of all rates, those that were removed among them.
create index entry_of_tax_rates on journal.entry (id desc) where table_name = 'products.tax_rate';

alter table deals.pipeline add column closed boolean not null default false;

-- What a customer has: the company, or the person where there is none.
create index contract_of_customer on contracts.contract ((coalesce(company_id, person_id))) where deleted_at is null;
create index deal_of_customer on deals.deal ((coalesce(company_id, person_id))) where deleted_at is null;
