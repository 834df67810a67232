package jp.enishi.contracts.renewal;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What became of the deals in which renewals are sold. */
@Singleton
class RenewalDeals {

  private final Jdbi jdbi;

  RenewalDeals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Whether the deal is under way or won: then another one would be one too many. */
  boolean stands(UUID deal) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from deals.deal d where d.id = :deal and d.status <> 'lost' and d.deleted_at is null)")
                .bind("deal", deal)
                .mapTo(Boolean.class)
                .one());
  }
}
