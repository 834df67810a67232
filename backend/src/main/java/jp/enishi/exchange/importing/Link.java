package jp.enishi.exchange.importing;

import java.util.List;
import java.util.UUID;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.address.Prefectures;
import org.jspecify.annotations.Nullable;

/**
 * Another record that a row names: the head office of its company, who referred a customer, the
 * customer of a deal.
 *
 * @param kind the kind of record that the link belongs to
 * @param texts what the cells say: a name, a number, an address of mail, an id, a prefecture to
 *     tell two of a name apart; empty to clear what is stored
 */
record Link(Kind kind, String field, List<String> texts, int column) {

  /** The id that a cell holds; null when it holds none. */
  static @Nullable UUID id(String text) {
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The component of the details that holds the id of a record of a kind. */
  String component(Kind other) {
    return switch (field) {
      case "headOffice" -> "headOfficeId";
      case "company", "person", "deal" -> other + "Id";
      case "people" -> "personIds";
      default -> other == Kind.company ? "referredByCompany" : "referredByPerson";
    };
  }

  /** The kind of record that is looked for first. */
  Kind first() {
    return switch (field) {
      case "referredByPerson", "person", "people" -> Kind.person;
      case "deal" -> Kind.deal;
      default -> Kind.company;
    };
  }

  /**
   * The other kind: a referrer may be a company or a person, whatever its column is called, and so
   * may a customer.
   */
  @Nullable Kind second() {
    return switch (field) {
      case "headOffice", "person", "people", "deal" -> null;
      case "company" -> Kind.person;
      default -> first() == Kind.company ? Kind.person : Kind.company;
    };
  }

  /** What names the record, without the prefecture beside it. */
  List<String> names() {
    List<String> names = texts.stream().filter(t -> Prefectures.named(t).isEmpty()).toList();
    return names.isEmpty() ? texts : names;
  }

  /** The prefecture that stands beside the name, if any. */
  @Nullable String prefecture() {
    return texts.size() < 2
        ? null
        : texts.stream()
            .flatMap(t -> Prefectures.named(t).stream())
            .map(p -> p.name())
            .findFirst()
            .orElse(null);
  }
}
