package jp.enishi.customers.company;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CustomerFilter;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.reference.Industries;
import jp.enishi.platform.reference.Industry;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which companies a list holds. */
public class CompanyFilter extends CustomerFilter {

  @Parameter(description = "業種: JSIC sections (A–T, with all their divisions) or division codes.")
  @QueryParam("industry")
  public @Nullable AnyOf industry;

  @Parameter(description = "決算月, 1 to 12.")
  @QueryParam("fiscalMonth")
  public @Nullable AnyOf fiscalMonth;

  @Parameter(description = "上場区分: `prime`, `standard`, `growth`, `other` or `unlisted`.")
  @QueryParam("listing")
  public @Nullable AnyOf listing;

  @Parameter(description = "Sites of this legal entity.")
  @QueryParam("headOffice")
  public @Nullable UUID headOffice;

  @Override
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    super.applyTo(list, kind, visibility);
    list.whereAny("c.industry", "industry", industry == null ? null : withDivisions(industry))
        .whereAny(
            "c.fiscal_month",
            "fiscalMonth",
            fiscalMonth == null ? null : fiscalMonth.numbers("fiscalMonth"))
        .whereAny("c.listing", "listing", names(listing, "listing", CompanyDetails.Listing.class))
        .where("c.head_office_id = :headOffice", "headOffice", headOffice);
  }

  private static String[] withDivisions(AnyOf industry) {
    return industry.values().stream()
        .flatMap(code -> Stream.concat(Stream.of(code), divisions(code)))
        .toArray(String[]::new);
  }

  private static Stream<String> divisions(String section) {
    return Industries.of(section).stream().map(Industry::code);
  }
}
