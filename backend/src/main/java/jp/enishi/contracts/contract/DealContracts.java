package jp.enishi.contracts.contract;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;

/** Which contracts came from a deal, and which one a deal renews. */
@Singleton
class DealContracts {

  private final Jdbi jdbi;
  private final Contracts contracts;

  DealContracts(Jdbi jdbi, Contracts contracts) {
    this.jdbi = jdbi;
    this.contracts = contracts;
  }

  List<ContractProposal.Existing> from(Actor actor, UUID deal) {
    Visibility visibility = Visibility.of(actor).in(Sight.CO_OWNERS);
    String sql =
        "select c.id, c.title, c.code from contracts.contract c where c.deal_id = :deal and c.deleted_at is null and %s order by c.created_at, c.id"
            .formatted(visibility.condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("deal", deal)
                .bindMap(visibility.parameters())
                .map(
                    (row, _) ->
                        new ContractProposal.Existing(
                            row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
  }

  /**
   * Whether a contract came from the deal, whoever sees it. Nobody makes another one until the
   * transaction is over.
   */
  boolean lockedAndThere(UUID deal) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery(
                  "select pg_advisory_xact_lock(hashtext('contracts.deal'), hashtext(:deal))")
              .bind("deal", deal.toString())
              .mapTo(String.class)
              .one();
          return handle
              .createQuery(
                  "select exists (select 1 from contracts.contract c where c.deal_id = :deal and c.deleted_at is null)")
              .bind("deal", deal)
              .mapTo(Boolean.class)
              .one();
        });
  }

  /** The contract whose renewal is sold in the deal. */
  Optional<Stored<ContractDetails, ContractKeys>> renewedBy(Actor actor, UUID deal) {
    Visibility visibility = Visibility.of(actor).in(Sight.CO_OWNERS);
    String sql =
        "select c.id from contracts.contract c where c.renewal_deal_id = :deal and c.deleted_at is null and %s order by c.created_at, c.id limit 1"
            .formatted(visibility.condition("c"));
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("deal", deal)
                    .bindMap(visibility.parameters())
                    .mapTo(UUID.class)
                    .findFirst())
        .flatMap(id -> contracts.find(id, Visibility.of(actor)));
  }
}
