package jp.enishi.live;

import java.util.List;
import jp.enishi.access.Care;
import jp.enishi.access.Visibility;

/**
 * One change, in whose care its record was before and is after it.
 *
 * @param before empty when the record did not exist
 * @param after empty when it no longer exists
 */
record Told(News.Changed changed, Hands before, Hands after) {

  /** The cares that must all be reached to see a record; none at all: there is no record. */
  record Hands(List<Care> cares) {

    static final Hands NONE = new Hands(List.of());

    boolean isNobodys() {
      return cares.isEmpty();
    }

    boolean reachedBy(Visibility visibility) {
      return !isNobodys() && cares.stream().allMatch(visibility::reaches);
    }
  }
}
