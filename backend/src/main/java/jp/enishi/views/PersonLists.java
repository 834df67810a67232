package jp.enishi.views;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How each person keeps their lists. Personal, so the last one to say something is right. */
@Singleton
class PersonLists {

  /**
   * One person's own way.
   *
   * @param startChosen whether they chose what the list begins with
   * @param start what they chose; null is then the whole list
   */
  record Own(boolean startChosen, @Nullable UUID start, List<UUID> tabOrder) {}

  private record Columns(@Nullable UUID viewId, List<ViewColumn> columns) {}

  private final Jdbi jdbi;
  private final ObjectMapper json;

  PersonLists(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  Own of(UUID account, String kind) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select jsonb_build_object('start_chosen', start_chosen, 'start', start_id,"
                        + " 'tab_order', to_jsonb(tab_order)) from views.person_list where"
                        + " account_id = ? and kind = ?",
                    account,
                    kind)
                .mapTo(String.class)
                .map(row -> Rows.read(Rows.parse(row), Own.class))
                .findFirst()
                .orElse(new Own(false, null, List.of())));
  }

  void order(UUID account, String kind, List<UUID> views) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into views.person_list (account_id, kind, tab_order) values (?, ?, ?)
                on conflict (account_id, kind) do update set tab_order = excluded.tab_order
                """,
                account,
                kind,
                views.toArray(UUID[]::new)));
  }

  void start(UUID account, String kind, boolean chosen, @Nullable UUID view) {
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into views.person_list (account_id, kind, start_chosen, start_id) values (?, ?, ?, ?)
                on conflict (account_id, kind) do update set start_chosen = excluded.start_chosen, start_id = excluded.start_id
                """,
                account,
                kind,
                chosen,
                view));
  }

  List<ListArrangement.Layout> layouts(UUID account, String kind) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select jsonb_build_object('view_id', view_id, 'columns', columns) from"
                        + " views.layout where account_id = ? and kind = ? order by view_id nulls"
                        + " first",
                    account,
                    kind)
                .mapTo(String.class)
                .map(row -> layout(Rows.parse(row)))
                .list());
  }

  private static ListArrangement.Layout layout(JsonNode row) {
    Columns read = Rows.read(row, Columns.class);
    return new ListArrangement.Layout(read.viewId(), read.columns());
  }

  void layout(UUID account, String kind, @Nullable UUID view, List<ViewColumn> columns) {
    String text = json.convertValue(columns, new TypeReference<JsonNode>() {}).toString();
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into views.layout (account_id, kind, view_id, columns) values (?, ?, ?, cast(? as jsonb))
                on conflict (account_id, kind, view_id) do update set columns = excluded.columns
                """,
                account,
                kind,
                view,
                text));
  }

  void noLayout(UUID account, String kind, @Nullable UUID view) {
    jdbi.useHandle(
        h ->
            h.execute(
                "delete from views.layout where account_id = ? and kind = ? and view_id is not"
                    + " distinct from ?",
                account,
                kind,
                view));
  }
}
