package jp.enishi.register;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.time.PastDay;
import jp.enishi.search.SearchQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which records a list holds, as far as all registers are alike. Conditions are combined with AND.
 */
public abstract class RecordFilter {

  private static final String ME = "me";

  @Parameter(description = "Words to find, as in `/api/search`.")
  @QueryParam("q")
  public @Nullable String q;

  @Parameter(description = "Only those of these records that belong to the list: ids.")
  @QueryParam("id")
  public @Nullable AnyOf id;

  @Parameter(description = "担当者: ids of accounts; `me` stands for the caller.")
  @QueryParam("owner")
  public @Nullable AnyOf owner;

  @Parameter(description = "担当部署・拠点: ids of units.")
  @QueryParam("unit")
  public @Nullable AnyOf unit;

  @Parameter(description = "Changed on or after this day (Japan time).")
  @QueryParam("updatedSince")
  public @Nullable PastDay updatedSince;

  @Parameter(description = "Created on or after this day (Japan time).")
  @QueryParam("createdSince")
  public @Nullable PastDay createdSince;

  @Parameter(description = "Attributes that must be empty, all of them.", example = "phone,email")
  @QueryParam("empty")
  public @Nullable AnyOf empty;

  @Parameter(description = "Attributes that must have a value, all of them.", example = "email")
  @QueryParam("filled")
  public @Nullable AnyOf filled;

  @Parameter(description = "true: the trash instead of the list.")
  @QueryParam("trashed")
  public @Nullable Boolean trashed;

  /** The order of the list when none is asked for. */
  protected String usualOrder() {
    return Boolean.TRUE.equals(trashed) ? "-deletedAt" : "-updatedAt";
  }

  /**
   * Adds the conditions on records of a kind with the alias {@code c}.
   *
   * @param visibility of whoever reads the list: what it holds may tell nothing of other records
   *     out of their sight
   */
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    list.where(
            Boolean.TRUE.equals(trashed)
                ? "c.deleted_at is not null and c.merged_into is null"
                : "c.deleted_at is null")
        .whereAny("c.id", "id", ids(id, "id"))
        .whereAny(
            "c.owner_id",
            "owner",
            owner == null ? null : accounts(owner, "owner", visibility.reader()))
        .where("(c.team_id = any(:unit) or c.site_id = any(:unit))", "unit", ids(unit, "unit"))
        .where(since("c.updated_at", "updatedSince"), "updatedSince", on(updatedSince))
        .where(since("c.created_at", "createdSince"), "createdSince", on(createdSince));
    if (q != null) {
      SearchQuery query = SearchQuery.of("q", q);
      if (query.isEmpty()) {
        list.where("false", Map.of());
      } else {
        list.where(query.condition("c", kind), query.parameters());
      }
    }
  }

  /** The values of a parameter as ids. */
  protected static UUID @Nullable [] ids(@Nullable AnyOf any, String parameter) {
    return any == null ? null : any.ids(parameter);
  }

  /** The values of a parameter as names of an enumeration. */
  protected static <E extends Enum<E>> String @Nullable [] names(
      @Nullable AnyOf any, String parameter, Class<E> type) {
    return any == null
        ? null
        : any.names(parameter, type).stream().map(Enum::name).toArray(String[]::new);
  }

  /** The values of a parameter as they are. */
  protected static String @Nullable [] texts(@Nullable AnyOf any) {
    return any == null ? null : any.texts();
  }

  /** Ids of accounts, of which {@code me} is the reader's. */
  protected static UUID[] accounts(AnyOf accounts, String parameter, UUID reader) {
    return new AnyOf(
            accounts.values().stream().map(o -> o.equals(ME) ? reader.toString() : o).toList())
        .ids(parameter);
  }

  private static String since(String column, String parameter) {
    return "%s >= cast(:%s as timestamp) at time zone 'Asia/Tokyo'".formatted(column, parameter);
  }

  /** The day a parameter means, if there is one. */
  protected static @Nullable LocalDate on(@Nullable PastDay day) {
    return day == null ? null : day.onCalendar();
  }
}
