package jp.enishi.tasks.feed;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import jp.enishi.access.Actor;
import jp.enishi.access.Actors;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.tasks.calendar.NextActions;
import jp.enishi.tasks.feed.Feeds.Feed;
import jp.enishi.tasks.task.TaskFilter;
import jp.enishi.tasks.task.TaskService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes somebody's calendar: what they themselves are to do, as far as they may see it today. */
@Singleton
class FeedService {

  private static final int MOST = 1_000;
  private static final int DAYS_BEFORE = 31;
  private static final int DAYS_AFTER = 365;

  private final Feeds feeds;
  private final FeedGuard guard;
  private final Actors actors;
  private final TaskService tasks;
  private final NextActions nextActions;
  private final String origin;

  FeedService(
      Feeds feeds,
      FeedGuard guard,
      Actors actors,
      TaskService tasks,
      NextActions nextActions,
      @ConfigProperty(name = "enishi.origin") String origin) {
    this.feeds = feeds;
    this.guard = guard;
    this.actors = actors;
    this.tasks = tasks;
    this.nextActions = nextActions;
    this.origin = origin;
  }

  /** The file that a token opens. A disabled account's is as unknown as none. */
  String file(String token) {
    Feed feed = feeds.opened(token).orElseThrow(guard::wrong);
    Actor actor = actors.of(feed.account()).orElseThrow(guard::wrong);
    guard.read(actor.id());
    feeds.read(actor.id());
    LocalDate from = CommonRules.today().minusDays(DAYS_BEFORE);
    LocalDate to = CommonRules.today().plusDays(DAYS_AFTER);
    AnyOf me = new AnyOf(List.of(actor.id().toString()));
    TaskFilter filter = new TaskFilter();
    filter.state = new AnyOf(List.of("open", "done"));
    filter.owner = me;
    filter.dueFrom = from;
    filter.dueTo = to;
    CalendarFile file = new CalendarFile(feed.untimed(), origin);
    tasks.all(actor, filter, "dueOn", MOST).forEach(file::add);
    nextActions.between(actor, me, null, from, to, MOST).forEach(file::add);
    return file.written();
  }
}
