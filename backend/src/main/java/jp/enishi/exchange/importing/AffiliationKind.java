package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.affiliation.AffiliationDetails;
import jp.enishi.customers.affiliation.AffiliationService;
import jp.enishi.customers.affiliation.Affiliations;
import jp.enishi.platform.db.Rows;
import jp.enishi.register.Checked;
import org.jdbi.v3.core.Jdbi;

/** Affiliations as imports need them: by person. */
@Singleton
class AffiliationKind {
  private final Jdbi jdbi;
  private final Affiliations affiliations;
  private final AffiliationService service;

  AffiliationKind(Jdbi jdbi, Affiliations affiliations, AffiliationService service) {
    this.jdbi = jdbi;
    this.affiliations = affiliations;
    this.service = service;
  }

  /** A stored affiliation. */
  record Employment(UUID id, int version, AffiliationDetails details) {}

  private record Stamp(UUID id, int version) {}

  /** Where these people work and worked; the caller may see them. */
  List<Employment> of(Collection<UUID> people) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select to_jsonb(a) from customers.affiliation a where person_id = any(:people)")
                .bind("people", people.toArray(UUID[]::new))
                .mapTo(String.class)
                .map(AffiliationKind::employment)
                .list());
  }

  private static Employment employment(String json) {
    JsonNode row = Rows.parse(json);
    Stamp stamp = Rows.read(row, Stamp.class);
    return new Employment(stamp.id(), stamp.version(), Rows.read(row, AffiliationDetails.class));
  }

  Checked<AffiliationDetails> check(Actor actor, AffiliationDetails typed) {
    return service.check(actor, typed, typed);
  }

  /** Writes within the caller's transaction. */
  void write(List<ImportKind.Writing<AffiliationDetails>> writings) {
    affiliations.add(
        writings.stream().filter(w -> w.version() == 0).map(ImportKind.Writing::details).toList());
    for (ImportKind.Writing<AffiliationDetails> writing : writings) {
      if (writing.version() > 0
          && !affiliations.replace(writing.id(), writing.version(), writing.details())) {
        throw new IllegalStateException("an affiliation was changed at the same moment");
      }
    }
  }
}
