package jp.enishi.customers.person;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.enishi.customers.CustomerFilter;
import jp.enishi.platform.query.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which people a list holds. */
public class PersonFilter extends CustomerFilter {

  @Parameter(description = "Who works or worked at this company.")
  @QueryParam("company")
  public @Nullable UUID company;

  @Parameter(description = "One of the person's interests.")
  @QueryParam("interest")
  public @Nullable String interest;

  @Override
  protected void applyTo(Listing list, String kind) {
    super.applyTo(list, kind);
    list.where("c.interests @> array[cast(:interest as text)]", "interest", interest)
        .where(
            "exists (select 1 from customers.affiliation f where f.person_id = c.id and f.company_id = :company)",
            "company",
            company);
  }
}
