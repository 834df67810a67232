package jp.enishi.contracts.offer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.contracts.offer.ContractOffers.Basis;
import jp.enishi.contracts.offer.ContractOffers.Offer;
import jp.enishi.platform.db.Planned;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;

/**
 * Which products customers have together. A customer has what is on their signed contracts that are
 * not over, and on won deals that no contract came from; only what the reader may see counts.
 */
@Singleton
class Offers {

  private static final int SHOWN = 10;

  /** So many more customers without the product are thought to be there: few prove little. */
  private static final int DOUBT = 5;

  /** What the query finds. */
  record Found(List<Basis> basis, List<Offer> offers) {}

  private final Jdbi jdbi;

  Offers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What others with these products have besides, and the customer has not. */
  Found of(Visibility reader, UUID customer, List<UUID> products) {
    Visibility visibility = reader.in(Sight.CO_OWNERS);
    String sql =
        sql(
            "c.deleted_at is null and coalesce(c.over_on, 'infinity') >= contracts.today() and "
                + visibility.condition("c"),
            "d.deleted_at is null and " + visibility.condition("d"),
            "not exists (select 1 from contracts.contract k where k.deal_id = d.id and k.signed_on is not null and k.deleted_at is null and "
                + visibility.condition("k")
                + ")");
    JsonNode found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("customer", customer)
                    .bind("products", products.toArray(UUID[]::new))
                    .bind("doubt", DOUBT)
                    .bind("shown", SHOWN)
                    .bindMap(visibility.parameters())
                    .addCustomizer(Planned.FOR_ITS_VALUES)
                    .mapTo(String.class)
                    .map(Rows::parse)
                    .one());
    return Rows.read(found, Found.class);
  }

  /**
   * The query.
   *
   * @param contracts which contracts {@code c} count
   * @param deals which deals {@code d} count
   * @param uncontracted of a won one, that it does
   */
  private static String sql(String contracts, String deals, String uncontracted) {
    return """
        with peer as materialized (
          select distinct h.customer, h.product from (
            select coalesce(c.company_id, c.person_id) as customer, p.product
              from contracts.contract c cross join lateral unnest(c.product_ids) p (product)
              where c.product_ids && :products and c.signed_on is not null and %1$s
            union all select coalesce(d.company_id, d.person_id), p.product
              from deals.deal d cross join lateral unnest(d.product_ids) p (product)
              where d.product_ids && :products and d.status = 'won' and %2$s and %3$s) h
          where h.product = any(:products) and h.customer <> :customer),
        own as materialized (
          select p.product from contracts.contract c cross join lateral unnest(c.product_ids) p (product)
            where coalesce(c.company_id, c.person_id) = :customer and %1$s
          union select p.product from deals.deal d cross join lateral unnest(d.product_ids) p (product)
            where coalesce(d.company_id, d.person_id) = :customer and %2$s and (d.status = 'open' or d.status = 'won' and %3$s)
          union select unnest(:products)),
        had as (
          select distinct h.customer, h.product from (
            select n.customer, p.product from (select distinct customer from peer) n
              join contracts.contract c on coalesce(c.company_id, c.person_id) = n.customer
              cross join lateral unnest(c.product_ids) p (product) where c.signed_on is not null and %1$s
            union all select n.customer, p.product from (select distinct customer from peer) n
              join deals.deal d on coalesce(d.company_id, d.person_id) = n.customer
              cross join lateral unnest(d.product_ids) p (product) where d.status = 'won' and %2$s and %3$s) h
          where h.product not in (select product from own)),
        sized as (select product, count(*) as customers from peer group by product),
        pair as (select peer.product as basis, had.product, count(*) as together
          from peer join had on had.customer = peer.customer group by peer.product, had.product having count(*) > 1),
        best as (select distinct on (pair.product) pair.*, s.customers, cast(pair.together as numeric) / (s.customers + :doubt) as score
          from pair join sized s on s.product = pair.basis order by pair.product, score desc, pair.basis)
        select jsonb_build_object(
          'basis', (select coalesce(jsonb_agg(jsonb_build_object('product_id', x.id, 'name', x.name, 'customers', coalesce(s.customers, 0))
              order by s.customers desc nulls last, x.name), '[]')
            from products.product x left join sized s on s.product = x.id where x.id = any(:products)),
          'offers', (select coalesce(jsonb_agg(to_jsonb(o) order by o.score desc, o.name), '[]') from (
            select x.id as product_id, x.name, x.code, x.unit, b.basis as basis_id, w.name as basis_name, b.customers, b.together, b.score,
              (select p.yen from unnest(x.prices) p where p."from" <= contracts.today() order by p."from" desc limit 1) as list_yen
            from best b join products.product x on x.id = b.product join products.product w on w.id = b.basis
            where x.active and x.deleted_at is null order by b.score desc, x.name limit :shown) o))
        """
        .formatted(contracts, deals, uncontracted);
  }
}
