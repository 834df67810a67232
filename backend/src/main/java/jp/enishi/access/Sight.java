package jp.enishi.access;

/** Whom, beside the actors whose scope reaches its care, a kind of record lets see its records. */
public enum Sight {
  /** Nobody else: owner, team and site decide. */
  CARE,
  /** Those who share the work on it: the column {@code co_owner_ids} names them. */
  CO_OWNERS,
  /** Everybody with a role: such records belong to the whole firm. */
  EVERYBODY
}
