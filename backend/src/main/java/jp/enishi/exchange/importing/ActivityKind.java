package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.activities.activity.ActivityDetails;
import jp.enishi.activities.activity.ActivityKeys;
import jp.enishi.activities.activity.ActivityService;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.JapaneseKey;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Activities as imports need them: one is the same when all that tells it is said again. */
@Singleton
class ActivityKind extends PlainKind<ActivityDetails, ActivityKeys> {
  private static final String UNTOLD = "other";

  private final Jdbi jdbi;

  ActivityKind(Jdbi jdbi, ActivityService service) {
    super(jdbi, service, Kind.activity, null);
    this.jdbi = jdbi;
  }

  @Override
  List<MatchKey> keys() {
    return List.of(MatchKey.id, MatchKey.same);
  }

  /** Files hold minutes. */
  @Override
  Marks marks(ActivityDetails details) {
    Instant at = details.occurredAt();
    UUID deal = details.dealId();
    UUID person = details.personIds().isEmpty() ? null : details.personIds().getFirst();
    return Marks.same(
        at == null ? null : at.truncatedTo(ChronoUnit.MINUTES).toString(),
        Stream.of(
                Objects.toString(details.kind(), UNTOLD),
                Objects.toString(details.subject(), ""),
                Objects.toString(details.content(), ""))
            .map(JapaneseKey::of)
            .collect(Collectors.joining("|")),
        deal == null ? Marks.whose(details.companyId(), person) : deal.toString());
  }

  /** Of a day there may be thousands, and of a customer: both are looked for together. */
  @Override
  Collection<UUID> alike(Collection<Marks> marks) {
    List<Marks> told = marks.stream().filter(m -> m.form() != null && m.place() != null).toList();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select a.id
                    from unnest(cast(:moments as timestamptz[]), cast(:whose as uuid[])) as s(moment, whose)
                    join activities.activity a
                      on a.occurred_at >= s.moment and a.occurred_at < s.moment + interval '1 minute'
                      and coalesce(a.deal_id, a.company_id, a.person_ids[1]) = s.whose
                      and a.deleted_at is null
                    """)
                .bind("moments", told.stream().map(Marks::form).toArray(String[]::new))
                .bind("whose", told.stream().map(Marks::place).toArray(String[]::new))
                .mapTo(UUID.class)
                .list());
  }

  @Override
  String title(ActivityDetails details) {
    return Objects.toString(details.subject() == null ? details.content() : details.subject(), "");
  }

  @Override
  Completion<ActivityDetails> completion() {
    return ActivityKind::complete;
  }

  /** Many reports have no column of kinds. The seconds that a file cannot hold are no change. */
  private static void complete(Said said, @Nullable ActivityDetails before) {
    ObjectNode patch = said.patch(Kind.activity);
    if (before == null && !patch.has("kind")) {
      patch.put("kind", UNTOLD);
    }
    Instant was = before == null ? null : before.occurredAt();
    String at = patch.path("occurredAt").asText();
    if (was != null && was.truncatedTo(ChronoUnit.MINUTES).toString().equals(at)) {
      patch.remove("occurredAt");
    }
  }
}
