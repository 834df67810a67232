package jp.enishi.products.tax;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import org.jdbi.v3.core.Jdbi;

/**
 * What has lines with a rate of the table. Lines keep their rate as a number, so the database looks
 * for that on days of the rate; it also keeps a rate that is used from being written over by
 * anybody.
 */
@Singleton
class RateUses {

  private static final int SHOWN = 20;
  private static final int MOST = 200;

  private record Found(TaxRateUses.Use use, boolean isVisible) {}

  private final Jdbi jdbi;

  RateUses(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What uses a rate: whether anything does, and what of it the actor may see. */
  TaxRateUses of(Actor actor, UUID rate) {
    Visibility visibility = Visibility.of(actor).in(Sight.CO_OWNERS);
    String sql =
        """
        select u.kind, u.id, u.title, %s from products.tax_rate r cross join lateral products.rate_uses(r, :most) u where r.id = :id
        order by u.kind, u.title, u.id
        """
            .formatted(visibility.condition("u"));
    List<Found> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", rate)
                    .bind("most", MOST)
                    .bindMap(visibility.parameters())
                    .map(
                        (row, _) ->
                            new Found(
                                new TaxRateUses.Use(
                                    row.getString(1),
                                    row.getObject(2, UUID.class),
                                    row.getString(3)),
                                row.getBoolean(4)))
                    .list());
    List<TaxRateUses.Use> visible =
        found.stream().filter(Found::isVisible).map(Found::use).toList();
    return new TaxRateUses(
        !found.isEmpty(), visible.stream().limit(SHOWN).toList(), visible.size() > SHOWN);
  }
}
