package jp.enishi.customers.merge;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.Merging;
import jp.enishi.register.RegisterService;
import jp.enishi.register.RegisterService.Replacement;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Previews merges and does them. */
@Singleton
class MergeService {

  private static final int FEWEST = 2;
  private static final int MOST = 10;

  /** The records of a request as they stand, and how they would become one. */
  private record Plan<D extends Record>(
      Merging merging, Combination<D> combination, List<? extends Stored<D, ?>> records) {}

  private final Merges merges;
  private final MergeKinds kinds;
  private final Dependents dependents;
  private final Transactions transactions;
  private final ObjectMapper json;

  MergeService(
      Merges merges,
      MergeKinds kinds,
      Dependents dependents,
      Transactions transactions,
      ObjectMapper json) {
    this.merges = merges;
    this.kinds = kinds;
    this.dependents = dependents;
    this.transactions = transactions;
    this.json = json;
  }

  MergePreview preview(Actor actor, String kind, MergeRequest request) {
    return preview(actor, kinds.service(kind), request);
  }

  private <D extends Record, K extends Record> MergePreview preview(
      Actor actor, RegisterService<D, K> service, MergeRequest request) {
    List<Stored<D, K>> records = new ArrayList<>();
    for (MergeRequest.Member member : members(request)) {
      records.add(
          member.version() == null
              ? service.get(actor, id(member))
              : service.current(actor, id(member), member.version()));
    }
    UUID survivor =
        request.survivorId() == null ? Combination.fullest(json, records) : request.survivorId();
    Plan<D> plan = plan(actor, service, request, records, survivor);
    List<MergePreview.Field> fields = plan.combination().fields();
    Map<UUID, String> titles = kinds.titles(actor, service.register().kind(), ids(records));
    return new MergePreview(
        survivor,
        records.stream()
            .map(
                r ->
                    new MergePreview.Candidate(
                        r.id(),
                        r.version(),
                        titles.getOrDefault(r.id(), ""),
                        r.createdAt(),
                        r.updatedAt()))
            .toList(),
        fields,
        dependents.moves(actor, plan.merging()),
        dependents.names(actor, service.register().table(), fields));
  }

  Merge merge(Actor actor, String kind, MergeRequest request) {
    return merge(actor, kinds.service(kind), request);
  }

  private <D extends Record, K extends Record> Merge merge(
      Actor actor, RegisterService<D, K> service, MergeRequest request) {
    List<MergeRequest.Member> members = members(request);
    UUID survivor = request.survivorId();
    if (survivor == null) {
      throw ProblemException.invalid("/survivorId", Remark.of("problem.field.required"));
    }
    UUID id = Transactions.newId();
    return transactions.write(
        actor.id(),
        Cause.merging(id),
        () -> {
          merges.oneAtATime();
          merges.lock(service.register().table(), members.stream().map(MergeService::id).toList());
          List<Stored<D, K>> records = new ArrayList<>();
          for (int i = 0; i < members.size(); i++) {
            Integer version = members.get(i).version();
            if (version == null) {
              throw ProblemException.invalid(
                  "/records/" + i + "/version", Remark.of("problem.field.required"));
            }
            records.add(service.current(actor, id(members.get(i)), version));
          }
          Plan<D> plan = plan(actor, service, request, records, survivor);
          long mark = merges.mark();
          merges.add(id, plan.merging(), actor.id());
          dependents.move(plan.merging());
          merges.putAway(service.register().table(), plan.merging());
          rewrite(service, records, survivor, plan.combination().details());
          dependents.refresh(merges.remember(id, mark));
          return merges.find(id).orElseThrow();
        });
  }

  private static <D extends Record, K extends Record> void rewrite(
      RegisterService<D, K> service, List<Stored<D, K>> records, UUID survivor, D details) {
    for (Stored<D, K> record : records) {
      if (record.id().equals(survivor)
          && !record.details().equals(details)
          && !service.replaceAll(List.of(new Replacement<>(record, details))).isEmpty()) {
        throw new IllegalStateException("a locked record was changed");
      }
    }
  }

  private <D extends Record, K extends Record> Plan<D> plan(
      Actor actor,
      RegisterService<D, K> service,
      MergeRequest request,
      List<Stored<D, K>> records,
      UUID survivor) {
    List<UUID> losers = new ArrayList<>(ids(records));
    if (!losers.remove(survivor)) {
      throw ProblemException.invalid("/survivorId", Remark.of("customers.merge.survivor"));
    }
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).isTrashed()) {
        throw ProblemException.invalid("/records/" + i, Remark.of("customers.merge.trashed"));
      }
    }
    service.checkMerge(records);
    Combination<D> combination =
        new Combination<>(json, service.register().detailsType(), records, survivor);
    if (request.choices() != null) {
      combination.choose(request.choices());
    }
    limit(actor, service, combination);
    return new Plan<>(
        new Merging(service.register().kind(), survivor, losers), combination, records);
  }

  /**
   * Each value was accepted once where it stands; all together may be too much. What was merely
   * proposed is then given up, what was chosen is refused.
   */
  private static <D extends Record, K extends Record> void limit(
      Actor actor, RegisterService<D, K> service, Combination<D> combination) {
    D details = combination.details();
    List<ProblemException.Field> errors = new ArrayList<>();
    for (ProblemException.Field error : service.check(actor, details, details).errors()) {
      String name = error.pointer().split("/")[1];
      if (combination.isCombined(name)) {
        if (combination.isProposed(name)) {
          combination.keepSurvivors(name);
        } else {
          errors.add(new ProblemException.Field("/choices/" + name, error.remark()));
        }
      }
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
  }

  private static List<MergeRequest.Member> members(MergeRequest request) {
    List<MergeRequest.@Nullable Member> given =
        request.records() == null ? List.of() : request.records();
    if (given.size() < FEWEST || given.size() > MOST) {
      throw ProblemException.invalid("/records", Remark.of("customers.merge.count"));
    }
    List<MergeRequest.Member> members = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      MergeRequest.Member member = given.get(i);
      if (member == null || member.id() == null) {
        throw ProblemException.invalid(
            "/records/" + i + "/id", Remark.of("problem.field.required"));
      }
      if (!seen.add(member.id())) {
        throw ProblemException.invalid("/records/" + i + "/id", Remark.of("customers.merge.twice"));
      }
      members.add(member);
    }
    return members;
  }

  private static UUID id(MergeRequest.Member member) {
    return Objects.requireNonNull(member.id());
  }

  private static List<UUID> ids(List<? extends Stored<?, ?>> records) {
    return records.stream().<UUID>map(Stored::id).toList();
  }
}
