package jp.enishi.customers.company;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.enishi.platform.query.Listing;
import jp.enishi.search.SearchQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which companies a list holds. Conditions are combined with AND. */
public record CompanyFilter(
    @Parameter(
            description =
                "Words to find in name, reading, representative, phone, mail and corporate number, as in `/api/search`.")
        @QueryParam("q")
        @Nullable String q,
    @Parameter(description = "担当者: account id.") @QueryParam("owner") @Nullable UUID owner,
    @Parameter(description = "担当部署・拠点: unit id.") @QueryParam("unit") @Nullable UUID unit,
    @QueryParam("rank") @Nullable String rank,
    @QueryParam("tag") @Nullable String tag,
    @QueryParam("prefecture") @Nullable String prefecture,
    @Parameter(description = "JSIC section (A–T) or division code.") @QueryParam("industry")
        @Nullable String industry,
    @QueryParam("leadSource") @Nullable String leadSource,
    @Parameter(description = "Row of the kana index: あ か さ た な は ま や ら わ or 他.")
        @QueryParam("kanaRow")
        @Nullable String kanaRow,
    @Parameter(description = "決算月, 1 to 12.") @QueryParam("fiscalMonth")
        @Nullable Integer fiscalMonth,
    @Parameter(description = "Sites of this legal entity.") @QueryParam("headOffice")
        @Nullable UUID headOffice,
    @Parameter(description = "Never verified, or last before this day.")
        @QueryParam("verifiedBefore")
        @Nullable LocalDate verifiedBefore,
    @Parameter(description = "Changed on or after this day (Japan time).")
        @QueryParam("updatedSince")
        @Nullable LocalDate updatedSince,
    @Parameter(description = "true: the trash instead of the list.") @QueryParam("trashed")
        @Nullable Boolean trashed) {

  /** A filter that lets everything pass. */
  static final CompanyFilter NONE =
      new CompanyFilter(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  void applyTo(Listing list) {
    list.where(Boolean.TRUE.equals(trashed) ? "c.deleted_at is not null" : "c.deleted_at is null")
        .where("c.owner_id = :owner", "owner", owner)
        .where("(c.team_id = :unit or c.site_id = :unit)", "unit", unit)
        .where("c.rank = :rank", "rank", rank)
        .where("c.tags @> array[:tag]", "tag", tag)
        .where("c.prefecture = :prefecture", "prefecture", prefecture)
        .where("c.industry = :industry", "industry", industry)
        .where("c.lead_source = :leadSource", "leadSource", leadSource)
        .where("c.kana_row = :kanaRow", "kanaRow", kanaRow)
        .where("c.fiscal_month = :fiscalMonth", "fiscalMonth", fiscalMonth)
        .where("c.head_office_id = :headOffice", "headOffice", headOffice)
        .where(
            "(c.verified_on is null or c.verified_on < :verifiedBefore)",
            "verifiedBefore",
            verifiedBefore)
        .where(
            "c.updated_at >= cast(:updatedSince as timestamp) at time zone 'Asia/Tokyo'",
            "updatedSince",
            updatedSince);
    if (q != null) {
      SearchQuery query = SearchQuery.of("q", q);
      if (query.isEmpty()) {
        list.where("false", Map.of());
      } else {
        list.where(query.condition("c", Companies.KIND), query.parameters());
      }
    }
  }
}
