package jp.enishi.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose care a record is: who of ours answers for it, and for which team and site. All that
 * visibility looks at.
 *
 * @param coOwnerIds who else of ours works on it
 * @param everybodys whether the record is of a kind that everybody may see
 * @param ownersAlone whether it is of a kind that its owner alone may see
 * @param via the care of the record it is about, when whoever sees that sees this one too
 */
public record Care(
    @Nullable UUID ownerId,
    @Nullable UUID teamId,
    @Nullable UUID siteId,
    List<UUID> coOwnerIds,
    boolean everybodys,
    boolean ownersAlone,
    @Nullable Care via) {

  public static final Care NOBODY = new Care(null, null, null);

  /** The care of what belongs to the whole firm, such as its products. */
  public static final Care EVERYBODY = new Care(null, null, null, List.of(), true);

  /** The care of an owner, a team and a site. */
  public Care(@Nullable UUID ownerId, @Nullable UUID teamId, @Nullable UUID siteId) {
    this(ownerId, teamId, siteId, List.of(), false);
  }

  /** The care of what is about no other record. */
  public Care(
      @Nullable UUID ownerId,
      @Nullable UUID teamId,
      @Nullable UUID siteId,
      List<UUID> coOwnerIds,
      boolean everybodys) {
    this(ownerId, teamId, siteId, coOwnerIds, everybodys, false, null);
  }

  /** The same, of a record that is also seen by whom the other care reaches. */
  public Care via(Care other) {
    return new Care(ownerId, teamId, siteId, coOwnerIds, everybodys, ownersAlone, other);
  }

  /** The care of what its owner alone may see. */
  public static Care ofOwner(@Nullable UUID ownerId) {
    return new Care(ownerId, null, null, List.of(), false, true, null);
  }

  /** The care of several records taken together: of all these accounts and units. */
  public static Care ofSeveral(List<UUID> accounts, List<UUID> units) {
    Care care = new Care(null, null, null, accounts, false);
    for (UUID unit : units) {
      care = new Care(null, unit, null).via(care);
    }
    return care;
  }

  /** Whether no owner, team or site is named. */
  public boolean isNobodys() {
    return !everybodys && ownerId == null && teamId == null && siteId == null;
  }
}
