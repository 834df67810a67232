package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.customers.person.PersonKeys;
import jp.enishi.customers.person.PersonService;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jdbi.v3.core.Jdbi;

/** People as imports need them. */
@Singleton
class PersonKind extends RecordKind<PersonDetails, PersonKeys> {

  PersonKind(Jdbi jdbi, PersonService service) {
    super(jdbi, service, Kind.person, "member_number", List.of("phone_key", "mobile_key"));
  }

  @Override
  Marks marks(PersonDetails details, PersonKeys keys) {
    return new Marks(
        details.memberNumber(),
        keys.nameKey(),
        null,
        Stream.of(keys.phoneKey(), keys.mobileKey())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .collect(Collectors.toUnmodifiableSet()),
        keys.emailKey(),
        details.prefecture() == null
            ? null
            : details.prefecture() + Objects.toString(details.city(), ""),
        false);
  }

  /** A name, the number of a member, or an address of mail. */
  @Override
  Map<String, String> called(String text) {
    return text.contains("@")
        ? Map.of("email", text)
        : Map.of("familyName", text, "memberNumber", text);
  }

  @Override
  String title(PersonDetails details) {
    return Stream.of(details.familyName(), details.givenName())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .collect(Collectors.joining(" "));
  }
}
