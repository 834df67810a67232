package jp.enishi.tasks.notice;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Visibility;
import jp.enishi.tasks.notice.NoticeSource.Subject;
import org.jdbi.v3.core.Jdbi;

/** Reads what notices say of records. */
@Singleton
public class NoticeSubjects {

  private final Jdbi jdbi;

  NoticeSubjects(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What is said of each record that a query finds.
   *
   * @param sql answers id, title, day and time, within the visibility
   * @param values of its own parameters
   */
  public Map<UUID, Subject> read(String sql, Visibility visibility, Map<String, ?> values) {
    Map<UUID, Subject> subjects = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(visibility.parameters())
                .bindMap(values)
                .map(
                    (row, _) ->
                        subjects.put(
                            row.getObject(1, UUID.class),
                            new Subject(
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4))))
                .list());
    return subjects;
  }
}
