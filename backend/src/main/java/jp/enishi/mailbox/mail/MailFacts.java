package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a mail beside what it says: the names of whom it is about. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "MailFacts",
    description = "Names of what a mail refers to, as far as the caller may see it.",
    requiredProperties = {"state", "companies", "people", "colleagues", "changeable"})
public record MailFacts(
    MailState state,
    @Schema(description = "Those of `companyIds` that the caller may see, in their order.")
        List<Name> companies,
    @Schema(description = "Those of `personIds` whom the caller may see, in their order.")
        List<Name> people,
    @Schema(description = "Absent when the caller may not see the deal.")
        @Nullable String dealTitle,
    @Schema(description = "Those of `coOwnerIds`.") List<Name> colleagues,
    @Nullable String ownerName,
    @Schema(
            description =
                "Whether the mail itself is within the caller's scope, and not only its customer or deal: only then it can be changed.")
        boolean changeable) {

  /** Somebody by name. */
  @Schema(
      name = "MailName",
      requiredProperties = {"id", "name"})
  public record Name(UUID id, String name) {}

  public MailFacts {
    companies = companies == null ? List.of() : companies;
    people = people == null ? List.of() : people;
    colleagues = colleagues == null ? List.of() : colleagues;
  }

  /** Expressions for the columns it is read from, over a mail with the alias {@code c}. */
  static List<String> columns(Visibility visibility) {
    return List.of(
        "c.state",
        """
        (select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by array_position(c.company_ids, k.id))
         from customers.company k where k.id = any(c.company_ids) and %s) as companies\
        """
            .formatted(visibility.condition("k")),
        """
        (select jsonb_agg(jsonb_build_object('id', k.id, 'name', concat_ws(' ', k.family_name, k.given_name)) order by array_position(c.person_ids, k.id))
         from customers.person k where k.id = any(c.person_ids) and %s) as people\
        """
            .formatted(visibility.condition("k")),
        "(select k.title from deals.deal k where k.id = c.deal_id and %s) as deal_title"
            .formatted(visibility.in(Sight.CO_OWNERS).condition("k")),
        """
        (select jsonb_agg(jsonb_build_object('id', k.id, 'name', k.name) order by array_position(c.co_owner_ids, k.id))
         from access.account k where k.id = any(c.co_owner_ids)) as colleagues\
        """,
        "%s as changeable".formatted(visibility.in(Mails.CHANGING).condition("c")));
  }
}
