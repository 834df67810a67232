package jp.enishi.tasks.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Jdbi;

/** What was said about reports, and who has read them. The caller has found the report. */
@Singleton
class Comments implements JournaledRecords {

  private static final String TABLE = "tasks.report_comment";

  private final Jdbi jdbi;
  private final Rows rows;

  Comments(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  List<ReportView.Comment> of(UUID report) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select to_jsonb(m) || jsonb_build_object('author_name', a.name) from tasks.report_comment m
                    join access.account a on a.id = m.author_id where m.report_id = :report order by m.created_at, m.id
                    """)
                .bind("report", report)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), ReportView.Comment.class))
                .list());
  }

  void add(UUID report, Actor author, String body) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", Transactions.newId().toString())
        .put("report_id", report.toString())
        .put("author_id", author.id().toString())
        .put("body", body);
    rows.insert(TABLE, List.of(row));
  }

  List<ReportView.Reader> readers(UUID report) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select to_jsonb(d) || jsonb_build_object('name', a.name) from tasks.report_read d
                    join access.account a on a.id = d.account_id where d.report_id = :report order by d.read_at, d.account_id
                    """)
                .bind("report", report)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), ReportView.Reader.class))
                .list());
  }

  /** Notes that somebody has read an edition; the first time counts. */
  void read(UUID report, int edition, Actor reader) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into tasks.report_read (report_id, account_id, edition) values (?, ?, ?)
                on conflict (report_id, account_id) do update set edition = excluded.edition, read_at = excluded.read_at
                  where report_read.edition < excluded.edition
                """,
                report,
                reader.id(),
                edition));
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return Set.of(); // comments are shown with their report only
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
