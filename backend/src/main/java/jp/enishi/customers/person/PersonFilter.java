package jp.enishi.customers.person;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CustomerFilter;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which people a list holds. */
public class PersonFilter extends CustomerFilter {

  @Parameter(description = "Who works or worked at this company.")
  @QueryParam("company")
  public @Nullable UUID company;

  @Parameter(description = "Some of the person's interests.")
  @QueryParam("interest")
  public @Nullable AnyOf interest;

  @Parameter(description = "性別: `female`, `male` or `other`.")
  @QueryParam("sex")
  public @Nullable AnyOf sex;

  @Parameter(description = "希望連絡方法: `mail`, `phone`, `post` or `sns`.")
  @QueryParam("preferredChannel")
  public @Nullable AnyOf preferredChannel;

  @Override
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    super.applyTo(list, kind, visibility);
    list.whereHasAny("c.interests", "interest", interest)
        .where(
            """
            exists (select 1 from customers.affiliation f where f.person_id = c.id and f.company_id = :company)
              and exists (select 1 from customers.company k where k.id = :company and %s)\
            """
                .formatted(visibility.condition("k")),
            "company",
            company)
        .whereAny("c.sex", "sex", names(sex, "sex", PersonDetails.Sex.class))
        .whereAny(
            "c.preferred_channel",
            "preferredChannel",
            names(preferredChannel, "preferredChannel", PersonDetails.Channel.class));
  }
}
