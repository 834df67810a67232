package jp.enishi.customers.company;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.enishi.customers.CustomerFilter;
import jp.enishi.platform.query.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which companies a list holds. */
public class CompanyFilter extends CustomerFilter {

  @Parameter(description = "JSIC section (A–T) or division code.")
  @QueryParam("industry")
  public @Nullable String industry;

  @Parameter(description = "決算月, 1 to 12.")
  @QueryParam("fiscalMonth")
  public @Nullable Integer fiscalMonth;

  @Parameter(description = "Sites of this legal entity.")
  @QueryParam("headOffice")
  public @Nullable UUID headOffice;

  @Override
  protected void applyTo(Listing list, String kind) {
    super.applyTo(list, kind);
    list.where("c.industry = :industry", "industry", industry)
        .where("c.fiscal_month = :fiscalMonth", "fiscalMonth", fiscalMonth)
        .where("c.head_office_id = :headOffice", "headOffice", headOffice);
  }
}
