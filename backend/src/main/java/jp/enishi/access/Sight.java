package jp.enishi.access;

/** Whom, beside the actors whose scope reaches its care, a kind of record lets see its records. */
public enum Sight {
  /** Nobody at all but the owner, however far anybody's scope reaches. */
  OWNER,
  /** Nobody else: owner, team and site decide. */
  CARE,
  /** Those who share the work on it: the column {@code co_owner_ids} names them. */
  CO_OWNERS,
  /**
   * Those, and whoever may see the record it is about: the columns {@code via_owner_id}, {@code
   * via_team_id}, {@code via_site_id} and {@code via_co_owner_ids} hold that one's care.
   */
  RELATED,
  /**
   * Those who share the work, and whoever may see one of the records it is about: the columns
   * {@code via_account_ids} and {@code via_unit_ids} hold in whose care those are.
   */
  RELATED_TO_SEVERAL,
  /** Everybody with a role: such records belong to the whole firm. */
  EVERYBODY;

  /** As far as search documents tell: they hold a record's own care only. */
  public Sight ofDocuments() {
    return this == RELATED || this == RELATED_TO_SEVERAL ? CO_OWNERS : this;
  }
}
