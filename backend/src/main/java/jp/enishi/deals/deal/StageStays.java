package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;

/** The stages a deal has been in. The database writes them down at each move, whoever moves. */
@Singleton
class StageStays {

  private final Jdbi jdbi;

  StageStays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Of a deal that the caller has found: in the order of time. */
  List<StageStay> of(UUID deal) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select to_jsonb(y) || jsonb_build_object('actor_name', a.name,
                      'days', round(extract(epoch from coalesce(y.left_at, now()) - y.entered_at) / 86400, 2))
                    from deals.stage_stay y left join access.account a on a.id = y.actor_id where y.deal_id = :deal order by y.id
                    """)
                .bind("deal", deal)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), StageStay.class))
                .list());
  }
}
