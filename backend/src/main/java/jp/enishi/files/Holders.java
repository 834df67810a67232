package jp.enishi.files;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.register.Registers;

/** All kinds of records that may have files, and who may see and change those. */
@Singleton
class Holders {

  private final List<FileHolder> holders;
  private final Registers registers;

  Holders(@All List<FileHolder> holders, Registers registers) {
    this.holders = holders;
    this.registers = registers;
  }

  /** A kind of record by its name. */
  Optional<FileHolder> of(String kind) {
    return holders.stream().filter(h -> h.kind().equals(kind)).findFirst();
  }

  /**
   * The kind of a record whose files the actor may see.
   *
   * @throws ProblemException 404 when there is no such record in sight, 410 when it was merged
   */
  FileHolder visible(Actor actor, String kind, UUID record) {
    FileHolder holder = of(kind).orElseThrow(ProblemException::notFound);
    if (!holder.visible(actor, List.of(record)).contains(record)) {
      throw ProblemException.notFound();
    }
    registers.of(kind).ifPresent(register -> register.get(actor, record));
    return holder;
  }

  /**
   * The kind of a record whose files the actor may change.
   *
   * @throws ProblemException 403 when the actor may only see the record
   */
  FileHolder changeable(Actor actor, String kind, UUID record) {
    FileHolder holder = visible(actor, kind, record);
    if (!holder.isOpen() || !holder.changeable(actor, List.of(record)).contains(record)) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    return holder;
  }
}
