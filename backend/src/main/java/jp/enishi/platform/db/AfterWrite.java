package jp.enishi.platform.db;

/** Wants to know when a transaction of {@link Transactions#write} has been stored. */
public interface AfterWrite {

  /** Called by the thread that wrote, after every such transaction: must be quick. */
  void written();
}
