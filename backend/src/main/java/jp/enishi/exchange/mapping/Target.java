package jp.enishi.exchange.mapping;

import java.util.Set;

/**
 * What a column can be read as: a field of one kind of record, or a value that holds several fields
 * ({@code address}, a person's {@code name}, {@code phoneAndFax}). Written {@code company.phone}.
 */
public record Target(Kind kind, String field) {
  private static final Set<String> COMPOSED = Set.of("address", "phoneAndFax");
  private static final Set<String> REPEATABLE =
      Set.of(
          "address",
          "note",
          "tags",
          "sns",
          "interests",
          "headOffice",
          "referredByCompany",
          "referredByPerson",
          "competitors",
          "coOwners",
          "outcomeNote",
          "content",
          "occurredAt",
          "people");

  /** The kinds of records that a row can hold, in the order in which they are written. */
  public enum Kind {
    company,
    person,
    affiliation,
    product,
    deal,
    contract,
    activity,
    task
  }

  /** Reads the written form. */
  static Target of(String text) {
    int dot = text.indexOf('.');
    return new Target(Kind.valueOf(text.substring(0, dot)), text.substring(dot + 1));
  }

  /**
   * Whether several columns may feed this target; their texts are joined in the order of columns.
   */
  public boolean isRepeatable() {
    return REPEATABLE.contains(field);
  }

  /** Whether one text of this target holds several fields. */
  public boolean isComposed() {
    return COMPOSED.contains(field)
        || (kind == Kind.person && (field.equals("name") || field.equals("nameKana")));
  }

  @Override
  public String toString() {
    return kind + "." + field;
  }
}
