package jp.enishi.live;

import java.util.List;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Visibility;

/**
 * One change, in whose care its record was before and is after it.
 *
 * @param before empty when the record did not exist
 * @param after empty when it no longer exists
 */
record Told(News.Changed changed, Hands before, Hands after) {

  /**
   * What it takes to see a record.
   *
   * @param cares must all be reached; none at all: there is no record
   * @param permissions all that is needed to read it
   */
  record Hands(List<Care> cares, List<String> permissions) {

    static final Hands NONE = new Hands(List.of(), List.of());

    boolean isNobodys() {
      return cares.isEmpty();
    }

    boolean reachedBy(Actor actor, Visibility visibility) {
      return !isNobodys()
          && permissions.stream().allMatch(actor::may)
          && cares.stream().allMatch(visibility::reaches);
    }
  }
}
