package jp.enishi.customers;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.enishi.platform.query.Listing;
import jp.enishi.search.SearchQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a list holds, as far as companies and people are alike. Conditions are combined
 * with AND.
 */
public class CustomerFilter {

  @Parameter(description = "Words to find, as in `/api/search`.")
  @QueryParam("q")
  public @Nullable String q;

  @Parameter(description = "担当者: account id.")
  @QueryParam("owner")
  public @Nullable UUID owner;

  @Parameter(description = "担当部署・拠点: unit id.")
  @QueryParam("unit")
  public @Nullable UUID unit;

  @QueryParam("rank")
  public @Nullable String rank;

  @QueryParam("tag")
  public @Nullable String tag;

  @QueryParam("prefecture")
  public @Nullable String prefecture;

  @QueryParam("leadSource")
  public @Nullable String leadSource;

  @Parameter(description = "Row of the kana index: あ か さ た な は ま や ら わ or 他.")
  @QueryParam("kanaRow")
  public @Nullable String kanaRow;

  @Parameter(description = "Never verified, or last before this day.")
  @QueryParam("verifiedBefore")
  public @Nullable LocalDate verifiedBefore;

  @Parameter(description = "Changed on or after this day (Japan time).")
  @QueryParam("updatedSince")
  public @Nullable LocalDate updatedSince;

  @Parameter(description = "Referred by this company.")
  @QueryParam("referredByCompany")
  public @Nullable UUID referredByCompany;

  @Parameter(description = "Referred by this person.")
  @QueryParam("referredByPerson")
  public @Nullable UUID referredByPerson;

  @Parameter(description = "true: the trash instead of the list.")
  @QueryParam("trashed")
  public @Nullable Boolean trashed;

  /** The order of the list when none is asked for. */
  public String usualOrder() {
    return Boolean.TRUE.equals(trashed) ? "-deletedAt" : "-updatedAt";
  }

  /** Adds the conditions on records of a kind with the alias {@code c}. */
  protected void applyTo(Listing list, String kind) {
    list.where(Boolean.TRUE.equals(trashed) ? "c.deleted_at is not null" : "c.deleted_at is null")
        .where("c.owner_id = :owner", "owner", owner)
        .where("(c.team_id = :unit or c.site_id = :unit)", "unit", unit)
        .where("c.rank = :rank", "rank", rank)
        .where("c.tags @> array[cast(:tag as text)]", "tag", tag)
        .where("c.prefecture = :prefecture", "prefecture", prefecture)
        .where("c.lead_source = :leadSource", "leadSource", leadSource)
        .where("c.kana_row = :kanaRow", "kanaRow", kanaRow)
        .where(
            "(c.verified_on is null or c.verified_on < :verifiedBefore)",
            "verifiedBefore",
            verifiedBefore)
        .where(
            "c.updated_at >= cast(:updatedSince as timestamp) at time zone 'Asia/Tokyo'",
            "updatedSince",
            updatedSince)
        .where("c.referred_by_company = :referredByCompany", "referredByCompany", referredByCompany)
        .where("c.referred_by_person = :referredByPerson", "referredByPerson", referredByPerson);
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
