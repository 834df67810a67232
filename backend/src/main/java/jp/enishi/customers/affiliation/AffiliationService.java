package jp.enishi.customers.affiliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.customers.affiliation.AffiliationDetails.EndReason;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What can be done with affiliations: a person joins, changes, leaves or hands over. */
@Singleton
public class AffiliationService {

  private final Affiliations affiliations;
  private final References references;
  private final MergePatch merge;
  private final Transactions transactions;

  AffiliationService(
      Affiliations affiliations,
      References references,
      MergePatch merge,
      Transactions transactions) {
    this.affiliations = affiliations;
    this.references = references;
    this.merge = merge;
    this.transactions = transactions;
  }

  public Affiliation get(Actor actor, UUID id) {
    return affiliations.find(actor, id).orElseThrow(ProblemException::notFound);
  }

  public Affiliation create(Actor actor, AffiliationDetails typed) {
    return write(actor, () -> get(actor, add(actor, typed)));
  }

  /**
   * Changes what the patch names.
   *
   * @throws ProblemException 412 when the affiliation is no longer at the version the change relies
   *     on
   */
  public Affiliation change(Actor actor, UUID id, int version, JsonNode patch)
      throws JsonProcessingException {
    Affiliation before = current(actor, id, version);
    AffiliationDetails typed = merge.apply(before.details(), patch, AffiliationDetails.class);
    return write(
        actor,
        () -> {
          replace(actor, before, check(actor, typed, before.details()).accepted());
          return get(actor, id);
        });
  }

  void remove(Actor actor, UUID id, int version) {
    write(
        actor,
        () -> {
          Affiliation before = current(actor, id, version);
          if (!affiliations.remove(id, version)) {
            throw ProblemException.stale(AffiliationView.of(get(actor, before.id())));
          }
          return null;
        });
  }

  /** 転職: the person leaves where they are on a day and begins elsewhere the same day. */
  public Affiliation changeJob(Actor actor, UUID id, int version, JobChange move) {
    return write(
        actor,
        () -> {
          Affiliation before = current(actor, id, version);
          LocalDate day = move.on() == null ? CommonRules.today() : move.on();
          replace(
              actor,
              before,
              check(actor, before.details().ended(day, EndReason.left, null), before.details())
                  .accepted());
          UUID next =
              add(
                  actor,
                  new AffiliationDetails(
                      before.details().personId(),
                      move.companyId(),
                      move.department(),
                      move.title(),
                      day,
                      null,
                      null,
                      null,
                      null,
                      false,
                      null,
                      null));
          return get(actor, next);
        });
  }

  /**
   * 後任: somebody takes over the role on a day; the old counterpart stays visible. Answers the new
   * one's affiliation.
   */
  public Affiliation succeed(Actor actor, UUID id, int version, Succession succession) {
    return write(
        actor,
        () -> {
          Affiliation before = current(actor, id, version);
          AffiliationDetails old = before.details();
          UUID person = succession.personId();
          if (person == null || old.companyId() == null) {
            throw ProblemException.invalid(
                "/personId", new Remark("problem.field.required", List.of()));
          }
          if (person.equals(old.personId())) {
            throw ProblemException.invalid(
                "/personId", new Remark("customers.affiliation.same-person", List.of()));
          }
          LocalDate day = succession.on() == null ? CommonRules.today() : succession.on();
          UUID next =
              affiliations
                  .present(actor, person, old.companyId())
                  .map(Affiliation::id)
                  .orElseGet(
                      () ->
                          add(
                              actor,
                              new AffiliationDetails(
                                  person,
                                  old.companyId(),
                                  old.department(),
                                  old.title(),
                                  day,
                                  null,
                                  null,
                                  null,
                                  null,
                                  old.mainContact(),
                                  null,
                                  null)));
          EndReason reason = succession.reason() == null ? EndReason.moved : succession.reason();
          replace(actor, before, check(actor, old.ended(day, reason, next), old).accepted());
          return get(actor, next);
        });
  }

  /** Reads typed details and checks them; imports use it too. */
  public Checked<AffiliationDetails> check(
      Actor actor, AffiliationDetails typed, @Nullable AffiliationDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    AffiliationDetails read =
        new AffiliationDetails(
            typed.personId(),
            typed.companyId(),
            rules.text("department", typed.department(), 100),
            rules.text("title", typed.title(), 100),
            rules.day("startedOn", typed.startedOn()),
            rules.day("endedOn", typed.endedOn()),
            typed.endReason(),
            rules.past("cardExchangedOn", typed.cardExchangedOn()),
            typed.cardExchangedBy(),
            typed.mainContact(),
            typed.successorId(),
            rules.lines("note", typed.note(), 2_000));
    ends(checking, "personId", read.personId(), before == null ? null : before.personId());
    ends(checking, "companyId", read.companyId(), before == null ? null : before.companyId());
    if (read.startedOn() != null
        && read.endedOn() != null
        && read.endedOn().isBefore(read.startedOn())) {
      checking.refuse("/endedOn", "customers.affiliation.ends-before-start");
    }
    references
        .check(actor, checking)
        .person("personId", read.personId(), before == null ? null : before.personId())
        .company("companyId", read.companyId(), before == null ? null : before.companyId())
        .account(
            "cardExchangedBy",
            read.cardExchangedBy(),
            before == null ? null : before.cardExchangedBy());
    if (before == null && read.successorId() != null) {
      checking.refuse("/successorId", "customers.affiliation.successor");
    }
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  /** Both ends are needed, and stay: a person who moves gets a new affiliation. */
  private static void ends(
      Checking checking, String field, @Nullable UUID now, @Nullable UUID before) {
    if (now == null) {
      checking.refuse("/" + field, "problem.field.required");
    } else if (before != null && !now.equals(before)) {
      checking.refuse("/" + field, "customers.affiliation.fixed");
    }
  }

  private UUID add(Actor actor, AffiliationDetails typed) {
    return affiliations.add(List.of(check(actor, typed, null).accepted())).getFirst();
  }

  private void replace(Actor actor, Affiliation before, AffiliationDetails accepted) {
    if (!accepted.equals(before.details())
        && !affiliations.replace(before.id(), before.version(), accepted)) {
      throw ProblemException.stale(AffiliationView.of(get(actor, before.id())));
    }
  }

  private Affiliation current(Actor actor, UUID id, int version) {
    Affiliation affiliation = get(actor, id);
    if (affiliation.version() != version) {
      throw ProblemException.stale(AffiliationView.of(affiliation));
    }
    return affiliation;
  }

  private <T extends @Nullable Object> T write(Actor actor, Supplier<T> work) {
    return transactions.write(actor.id(), Cause.API, work);
  }
}
