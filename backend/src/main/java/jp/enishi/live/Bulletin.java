package jp.enishi.live;

import java.util.ArrayList;
import java.util.List;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.journal.Snapshot;
import jp.enishi.live.News.RecordName;

/**
 * What is new, for everybody; each is told what they may see of it.
 *
 * @param at the moment it reaches up to
 * @param crowded kinds of which too many changed to name them
 */
record Bulletin(Snapshot at, List<Told> told, List<String> crowded) {

  /** What somebody may know of it. */
  News as(Actor actor) {
    Visibility visibility = Visibility.of(actor);
    List<News.Changed> changed = new ArrayList<>();
    List<RecordName> gone = new ArrayList<>();
    for (Told each : told) {
      boolean saw = each.before().reachedBy(actor, visibility);
      boolean sees = each.after().reachedBy(actor, visibility);
      if (sees || (saw && each.after().isNobodys())) {
        changed.add(each.changed());
      } else if (saw) {
        gone.add(new RecordName(each.changed().kind(), each.changed().recordId()));
      }
    }
    return new News(changed, gone, crowded);
  }
}
