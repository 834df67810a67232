package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Checked;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Who takes part in a deal. The list is written whole, as a change of the deal. */
@Singleton
public class DealPeopleService {

  private static final int MOST = 50;

  private final DealService deals;
  private final DealPeople people;
  private final References references;
  private final Transactions transactions;

  DealPeopleService(
      DealService deals, DealPeople people, References references, Transactions transactions) {
    this.deals = deals;
    this.people = people;
    this.references = references;
    this.transactions = transactions;
  }

  DealPersonList get(Actor actor, UUID deal) {
    return list(actor, deals.get(actor, deal));
  }

  private DealPersonList list(Actor actor, Stored<DealDetails, DealKeys> deal) {
    return new DealPersonList(
        deal.version(), people.of(actor, deal.id()).stream().map(DealPeople.Row::person).toList());
  }

  /** Puts these in place of all that the actor sees; whom the actor may not see stays. */
  public DealPersonList put(
      Actor actor, UUID id, int version, @Nullable List<@Nullable DealPerson> typed) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Stored<DealDetails, DealKeys> deal = deals.current(actor, id, version);
          if (typed == null) {
            throw ProblemException.invalid("/people", Remark.of("problem.field.required"));
          }
          Map<UUID, DealPeople.Row> before =
              people.of(actor, id).stream()
                  .collect(Collectors.toMap(DealPeople.Row::personId, Function.identity()));
          List<DealPerson> now = check(actor, typed, before.keySet()).accepted();
          for (int i = 0; i < now.size(); i++) {
            DealPerson person = now.get(i);
            DealPeople.Row row = before.remove(Objects.requireNonNull(person.personId()));
            if (row == null) {
              people.add(id, person, i);
            } else {
              people.replace(row, person, i);
            }
          }
          people.remove(before.values().stream().map(DealPeople.Row::id).toList());
          return list(actor, deals.touched(actor, deal));
        });
  }

  private Checked<List<DealPerson>> check(
      Actor actor, List<@Nullable DealPerson> typed, Set<UUID> before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    if (typed.size() > MOST) {
      checking.refuse("/people", "problem.field.many", Integer.toString(MOST));
      return new Checked<>(List.of(), checking.errors(), checking.warnings());
    }
    References.Check check = references.check(actor, checking);
    Set<UUID> named = new HashSet<>();
    List<DealPerson> people = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      DealPerson person = typed.get(i);
      String field = "people/" + i;
      UUID id = person == null ? null : person.personId();
      if (person == null || id == null) {
        checking.refuse(
            "/" + field + (person == null ? "" : "/personId"), "problem.field.required");
        continue;
      }
      check.person(field + "/personId", id, before.contains(id) ? id : null);
      if (!named.add(id)) {
        checking.refuse("/" + field + "/personId", "deals.person.twice");
      }
      people.add(
          new DealPerson(id, person.role(), rules.text(field + "/note", person.note(), 500), null));
    }
    return new Checked<>(people, checking.errors(), checking.warnings());
  }
}
