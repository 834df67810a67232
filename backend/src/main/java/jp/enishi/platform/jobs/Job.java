package jp.enishi.platform.jobs;

import java.util.UUID;

/** One kind of background work, done on one thing at a time. */
public interface Job {

  /** The name under which it is ordered; it stands in the database and never changes. */
  String name();

  /**
   * Does the work from wherever it stands: it may have been broken off before. An exception leaves
   * the order in place, to be tried again a little later.
   *
   * @param id of what to work on
   */
  void run(UUID id);
}
