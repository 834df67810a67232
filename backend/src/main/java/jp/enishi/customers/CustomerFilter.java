package jp.enishi.customers;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import jp.enishi.platform.query.Listing;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which customers a list holds, as far as companies and people are alike. */
public abstract class CustomerFilter extends RecordFilter {

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

  @Parameter(description = "Referred by this company.")
  @QueryParam("referredByCompany")
  public @Nullable UUID referredByCompany;

  @Parameter(description = "Referred by this person.")
  @QueryParam("referredByPerson")
  public @Nullable UUID referredByPerson;

  @Override
  protected void applyTo(Listing list, String kind) {
    super.applyTo(list, kind);
    list.where("c.rank = :rank", "rank", rank)
        .where("c.tags @> array[cast(:tag as text)]", "tag", tag)
        .where("c.prefecture = :prefecture", "prefecture", prefecture)
        .where("c.lead_source = :leadSource", "leadSource", leadSource)
        .where("c.kana_row = :kanaRow", "kanaRow", kanaRow)
        .where(
            "(c.verified_on is null or c.verified_on < :verifiedBefore)",
            "verifiedBefore",
            verifiedBefore)
        .where("c.referred_by_company = :referredByCompany", "referredByCompany", referredByCompany)
        .where("c.referred_by_person = :referredByPerson", "referredByPerson", referredByPerson);
  }
}
