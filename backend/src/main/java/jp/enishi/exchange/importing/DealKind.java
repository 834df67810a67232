package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealKeys;
import jp.enishi.deals.deal.DealService;
import jp.enishi.deals.pipeline.PipelineService;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jdbi.v3.core.Jdbi;

/** Deals as imports need them: known by their number, or by what they are called and whose. */
@Singleton
class DealKind extends PlainKind<DealDetails, DealKeys> {
  private final Jdbi jdbi;
  private final PipelineService pipelines;

  DealKind(Jdbi jdbi, DealService service, PipelineService pipelines) {
    super(jdbi, service, Kind.deal, "code");
    this.jdbi = jdbi;
    this.pipelines = pipelines;
  }

  @Override
  List<MatchKey> keys() {
    return List.of(MatchKey.id, MatchKey.code, MatchKey.titleAndCustomer);
  }

  @Override
  Marks marks(DealDetails details) {
    return Marks.titled(
        details.code(), details.title(), Marks.whose(details.companyId(), details.personId()));
  }

  /**
   * The deals that have one of these numbers or are called so to the letter. Hundreds may be called
   * 更新: all of them are told for the companies named, and of others a few.
   */
  List<UUID> called(Collection<String> texts, Collection<UUID> companies) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from deals.deal where code = any(:texts)
                    union select id from deals.deal
                      where title collate "ja-x-icu" = any(:texts) and company_id = any(:companies)
                        and deleted_at is null
                    union select d.id from unnest(cast(:texts as text[])) as s(title) cross join lateral (
                      select id from deals.deal where title collate "ja-x-icu" = s.title and deleted_at is null
                      limit 100) d
                    """)
                .bind("texts", texts.toArray(String[]::new))
                .bind("companies", companies.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
  }

  @Override
  Collection<UUID> alike(Collection<Marks> marks) {
    return titled(jdbi, "deals.deal", marks);
  }

  @Override
  String title(DealDetails details) {
    return Objects.toString(details.title(), "");
  }

  @Override
  Completion<DealDetails> completion() {
    return new StageNames(pipelines.all());
  }
}
