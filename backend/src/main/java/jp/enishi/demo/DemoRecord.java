package jp.enishi.demo;

import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.register.Stored;
import jp.enishi.register.Written;

/** A record of the demo year, as far as the year knows it. */
final class DemoRecord<D extends Record> {

  private final UUID id;
  private final Actor owner;
  private D details;
  private int version;

  DemoRecord(Stored<D, ?> stored, Actor owner) {
    id = stored.id();
    version = stored.version();
    details = stored.details();
    this.owner = owner;
  }

  UUID id() {
    return id;
  }

  Actor owner() {
    return owner;
  }

  D details() {
    return details;
  }

  int version() {
    return version;
  }

  /** Something that hangs on the record was written with it. */
  void now(int newVersion) {
    version = newVersion;
  }

  void now(Written<? extends Stored<D, ?>> written) {
    version = written.record().version();
    details = written.record().details();
  }
}
