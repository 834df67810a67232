package jp.enishi.timeline;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Unit;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Registers;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose timeline is asked for. Customers, deals and contracts must be seen; colleagues all
 * see.
 */
@Singleton
class Subjects {

  private static final String ME = "me";

  private final Jdbi jdbi;
  private final Registers registers;

  Subjects(Jdbi jdbi, Registers registers) {
    this.jdbi = jdbi;
    this.registers = registers;
  }

  /**
   * The subject of a request.
   *
   * @throws ProblemException 404 when the actor sees no such record, 410 when it was merged
   */
  Subject of(Actor actor, TimelineRequest request) {
    request.requireOne();
    if (request.company != null) {
      return record(actor, Subject.Kind.COMPANY, "company", request.company);
    }
    if (request.person != null) {
      return record(actor, Subject.Kind.PERSON, "person", request.person);
    }
    if (request.deal != null) {
      return record(actor, Subject.Kind.DEAL, "deal", request.deal);
    }
    if (request.contract != null) {
      return record(actor, Subject.Kind.CONTRACT, "contract", request.contract);
    }
    return request.unit == null ? colleague(actor, request.owner) : unit(request.unit);
  }

  private Subject record(Actor actor, Subject.Kind kind, String name, UUID id) {
    RegisterService<?, ?> service = registers.of(name).orElseThrow();
    if (!actor.may(service.register().permission())) {
      throw ProblemException.notFound();
    }
    service.get(actor, id);
    return new Subject(kind, id);
  }

  private Subject colleague(Actor actor, @Nullable String text) {
    UUID id = ME.equals(text) ? actor.id() : id(text);
    boolean known =
        jdbi.withHandle(
            h ->
                h.select("select exists (select 1 from access.account where id = ?)", id)
                    .mapTo(Boolean.class)
                    .one());
    if (!known) {
      throw ProblemException.notFound();
    }
    return new Subject(Subject.Kind.COLLEAGUE, id);
  }

  private static UUID id(@Nullable String text) {
    try {
      return UUID.fromString(String.valueOf(text));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("?owner", Remark.of("problem.parameter.unreadable"));
    }
  }

  private Subject unit(UUID id) {
    Optional<Unit.Kind> kind =
        jdbi.withHandle(
            h ->
                h.select("select kind from access.unit where id = ?", id)
                    .mapTo(Unit.Kind.class)
                    .findOne());
    return kind.map(
            k -> new Subject(k == Unit.Kind.site ? Subject.Kind.SITE : Subject.Kind.TEAM, id))
        .orElseThrow(ProblemException::notFound);
  }
}
