package jp.enishi.register;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.enishi.platform.query.Listing;
import jp.enishi.search.SearchQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which records a list holds, as far as all registers are alike. Conditions are combined with AND.
 */
public abstract class RecordFilter {

  @Parameter(description = "Words to find, as in `/api/search`.")
  @QueryParam("q")
  public @Nullable String q;

  @Parameter(description = "担当者: account id.")
  @QueryParam("owner")
  public @Nullable UUID owner;

  @Parameter(description = "担当部署・拠点: unit id.")
  @QueryParam("unit")
  public @Nullable UUID unit;

  @Parameter(description = "Changed on or after this day (Japan time).")
  @QueryParam("updatedSince")
  public @Nullable LocalDate updatedSince;

  @Parameter(description = "true: the trash instead of the list.")
  @QueryParam("trashed")
  public @Nullable Boolean trashed;

  /** The order of the list when none is asked for. */
  final String usualOrder() {
    return Boolean.TRUE.equals(trashed) ? "-deletedAt" : "-updatedAt";
  }

  /** Adds the conditions on records of a kind with the alias {@code c}. */
  protected void applyTo(Listing list, String kind) {
    list.where(Boolean.TRUE.equals(trashed) ? "c.deleted_at is not null" : "c.deleted_at is null")
        .where("c.owner_id = :owner", "owner", owner)
        .where("(c.team_id = :unit or c.site_id = :unit)", "unit", unit)
        .where(
            "c.updated_at >= cast(:updatedSince as timestamp) at time zone 'Asia/Tokyo'",
            "updatedSince",
            updatedSince);
    if (q != null) {
      SearchQuery query = SearchQuery.of("q", q);
      if (query.isEmpty()) {
        list.where("false", Map.of());
      } else {
        list.where(query.condition("c", kind), query.parameters());
      }
    }
  }
}
