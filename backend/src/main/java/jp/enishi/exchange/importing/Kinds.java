package jp.enishi.exchange.importing;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.exchange.mapping.Subject;

/** The kinds of records that imports write. */
@Singleton
class Kinds {
  private final CompanyKind companies;
  private final PersonKind people;
  private final AffiliationKind affiliations;
  private final DealKind deals;
  private final List<PlainKind<?, ?>> plain;

  Kinds(
      CompanyKind companies,
      PersonKind people,
      AffiliationKind affiliations,
      DealKind deals,
      @All List<PlainKind<?, ?>> plain) {
    this.companies = companies;
    this.people = people;
    this.affiliations = affiliations;
    this.deals = deals;
    this.plain = plain.stream().sorted(Comparator.comparing(PlainKind::kind)).toList();
  }

  CompanyKind companies() {
    return companies;
  }

  PersonKind people() {
    return people;
  }

  AffiliationKind affiliations() {
    return affiliations;
  }

  DealKind deals() {
    return deals;
  }

  /** Those that have sheets of their own, in the order in which they are written. */
  List<PlainKind<?, ?>> plain() {
    return plain;
  }

  /** Whether somebody may write what the rows of a sheet are about. */
  boolean mayWrite(Actor actor, Subject subject) {
    return Stream.concat(Stream.of(companies), plain.stream())
        .filter(kind -> subject.kinds().contains(kind.kind()))
        .allMatch(kind -> actor.may(kind.service().register().rights().write()));
  }
}
