package jp.enishi.customers;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.time.PastDay;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which customers a list holds, as far as companies and people are alike. */
public abstract class CustomerFilter extends RecordFilter {

  @QueryParam("rank")
  public @Nullable AnyOf rank;

  @QueryParam("tag")
  public @Nullable AnyOf tag;

  @QueryParam("prefecture")
  public @Nullable AnyOf prefecture;

  @QueryParam("leadSource")
  public @Nullable AnyOf leadSource;

  @Parameter(description = "Rows of the kana index: あ か さ た な は ま や ら わ or 他.")
  @QueryParam("kanaRow")
  public @Nullable AnyOf kanaRow;

  @Parameter(
      description =
          "How far the data can be relied on today: `fresh`, `aging`, `stale` or `unverified`.",
      example = "aging,stale,unverified")
  @QueryParam("freshness")
  public @Nullable AnyOf freshness;

  @Parameter(description = "Never verified, or last before this day.")
  @QueryParam("verifiedBefore")
  public @Nullable PastDay verifiedBefore;

  @Parameter(description = "Referred by this company.")
  @QueryParam("referredByCompany")
  public @Nullable UUID referredByCompany;

  @Parameter(description = "Referred by this person.")
  @QueryParam("referredByPerson")
  public @Nullable UUID referredByPerson;

  @Override
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    super.applyTo(list, kind, visibility);
    list.whereAny("c.rank", "rank", texts(rank))
        .whereHasAny("c.tags", "tag", tag)
        .whereAny("c.prefecture", "prefecture", texts(prefecture))
        .whereAny("c.lead_source", "leadSource", texts(leadSource))
        .whereAny("c.kana_row", "kanaRow", texts(kanaRow))
        .where(
            "(c.verified_on is null or c.verified_on < :verifiedBefore)",
            "verifiedBefore",
            on(verifiedBefore))
        .where("c.referred_by_company = :referredByCompany", "referredByCompany", referredByCompany)
        .where("c.referred_by_person = :referredByPerson", "referredByPerson", referredByPerson);
    if (freshness != null) {
      list.where(
          freshness.names("freshness", Freshness.class).stream()
              .map(f -> f.condition("c.verified_on"))
              .collect(Collectors.joining(" or ", "(", ")")));
    }
  }
}
