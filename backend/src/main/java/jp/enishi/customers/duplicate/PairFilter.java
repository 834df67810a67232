package jp.enishi.customers.duplicate;

import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.text.Remark;
import jp.enishi.search.SearchQuery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which pairs a list holds. */
public class PairFilter {

  @Parameter(
      description = "What kind of records; companies when absent.",
      schema = @Schema(implementation = DuplicateKind.class))
  @QueryParam("kind")
  public @Nullable String kind;

  @Parameter(description = "true: those declared to be two, instead of those yet to be decided.")
  @QueryParam("dismissed")
  public @Nullable Boolean dismissed;

  @Parameter(
      description = "This level and above.",
      schema = @Schema(implementation = DuplicateLevel.class))
  @QueryParam("level")
  public @Nullable String level;

  @Parameter(
      description = "Pairs with this in common.",
      schema = @Schema(implementation = DuplicateReason.class))
  @QueryParam("reason")
  public @Nullable String reason;

  @Parameter(description = "担当者 of either record: account id.")
  @QueryParam("owner")
  public @Nullable UUID owner;

  @Parameter(description = "担当部署・拠点 of either record: unit id.")
  @QueryParam("unit")
  public @Nullable UUID unit;

  @Parameter(description = "Pairs of this record.")
  @QueryParam("record")
  public @Nullable UUID record;

  @Parameter(description = "Words to find in either record, as in `/api/search`.")
  @QueryParam("q")
  public @Nullable String q;

  DuplicateKind kind() {
    return DuplicateKind.of(kind);
  }

  void applyTo(Listing list) {
    list.where(Boolean.TRUE.equals(dismissed) ? "d.id is not null" : "d.id is null")
        .where(
            "p.score >= :score",
            "score",
            level == null ? null : one("level", DuplicateLevel.values(), level).from())
        .where(
            "p.reasons @> array[cast(:reason as text)]",
            "reason",
            reason == null ? null : one("reason", DuplicateReason.values(), reason).name())
        .where("(a.owner_id = :owner or b.owner_id = :owner)", "owner", owner)
        .where(
            "(a.team_id = :unit or a.site_id = :unit or b.team_id = :unit or b.site_id = :unit)",
            "unit",
            unit)
        .where("(p.first_id = :record or p.second_id = :record)", "record", record);
    if (q != null) {
      SearchQuery query = SearchQuery.of("q", q);
      if (query.isEmpty()) {
        list.where("false", Map.of());
      } else {
        String kindName = kind().name();
        list.where(
            query.condition("a", kindName) + " or " + query.condition("b", kindName),
            query.parameters());
      }
    }
  }

  static <E extends Enum<E>> E one(String parameter, E[] values, String name) {
    return Stream.of(values)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "?" + parameter, Remark.of("problem.parameter.unreadable")));
  }
}
