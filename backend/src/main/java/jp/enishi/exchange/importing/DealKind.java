package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealKeys;
import jp.enishi.deals.deal.DealService;
import jp.enishi.deals.pipeline.PipelineService;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.JapaneseKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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
  Marks marks(DealDetails details, DealKeys keys) {
    return Marks.titled(
        details.code(), details.title(), customer(details.companyId(), details.personId()));
  }

  /** Whose a deal is: the company when there is one, for people are often added later. */
  private static @Nullable String customer(@Nullable UUID company, @Nullable UUID person) {
    return Stream.of(company, person)
        .filter(Objects::nonNull)
        .map(Objects::toString)
        .findFirst()
        .orElse(null);
  }

  @Override
  Collection<UUID> alike(Collection<Marks> marks) {
    UUID[] customers =
        marks.stream()
            .flatMap(m -> Stream.ofNullable(m.place()))
            .distinct()
            .map(UUID::fromString)
            .toArray(UUID[]::new);
    Set<String> titles = marks.stream().map(Marks::name).collect(Collectors.toSet());
    return jdbi.withHandle(
        handle -> {
          List<UUID> found =
              handle
                  .createQuery("select id from deals.deal where code = any(:codes)")
                  .bind("codes", Marks.values(marks, m -> Stream.ofNullable(m.number())))
                  .mapTo(UUID.class)
                  .list();
          handle
              .createQuery(
                  "select id, title from deals.deal where company_id = any(:customers) union select"
                      + " id, title from deals.deal where company_id is null and person_id ="
                      + " any(:customers)")
              .bind("customers", customers)
              .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
              .forEach(
                  deal -> {
                    if (titles.contains(JapaneseKey.of(deal.getValue()))) {
                      found.add(deal.getKey());
                    }
                  });
          return found;
        });
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
