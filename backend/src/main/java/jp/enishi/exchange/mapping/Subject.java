package jp.enishi.exchange.mapping;

import java.util.Set;
import java.util.stream.Stream;
import jp.enishi.exchange.mapping.Target.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rows of a sheet are about. */
@Schema(
    name = "ImportSubject",
    description =
        "`customer`: each row is a company, a person, or a person at a company. The others: each row"
            + " is one record, whose customer must be registered or in the same file.")
public enum Subject {
  customer(Set.of(Kind.company, Kind.person, Kind.affiliation), Set.of()),
  product(Set.of(Kind.product), Set.of("name", "code", "id")),
  deal(Set.of(Kind.deal), Set.of("title", "code", "id")),
  contract(Set.of(Kind.contract), Set.of("title", "code", "id")),
  activity(Set.of(Kind.activity), Set.of("occurredAt", "id")),
  task(Set.of(Kind.task), Set.of("title", "id"));

  private final Set<Kind> kinds;
  private final Set<String> naming;

  Subject(Set<Kind> kinds, Set<String> naming) {
    this.kinds = kinds;
    this.naming = naming;
  }

  /** The subject whose rows hold a kind of record. */
  public static Subject of(Kind kind) {
    return Stream.of(values()).filter(s -> s.kinds.contains(kind)).findFirst().orElseThrow();
  }

  /** The kinds of records that a row holds. */
  public Set<Kind> kinds() {
    return kinds;
  }

  /** Whether a column of this target belongs on such a sheet. */
  public boolean has(Target target) {
    return kinds.contains(target.kind());
  }

  /** Whether a row with such a column alone can be of this subject. */
  boolean isNamedBy(Target target) {
    return has(target) && naming.contains(target.field());
  }
}
