package jp.enishi.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.access.Actor;

/** A business area's part of timelines. */
public interface TimelineSource {

  /** Tells it from other sources. At one moment the entries of a later name come first. */
  String name();

  /** The kinds of entries it has, such as {@code visit}. */
  Set<String> kinds();

  /** What it takes to read them. */
  String permission();

  /**
   * What it has for a subject; several strands when no one index serves all of it. An entry may be
   * in several of them.
   *
   * @param kinds those wanted, all of them its own
   */
  List<Strand> strands(Subject subject, Set<String> kinds);

  /** The entries with these ids, which the actor was found to see. */
  Map<String, TimelineEntry> entries(Actor actor, Collection<String> ids);
}
