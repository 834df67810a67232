package jp.enishi.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class JournalTest {

  private final Jdbi jdbi;
  private final String url;
  private final String owner;
  private final String ownerPassword;

  @Inject
  JournalTest(
      Jdbi jdbi,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.flyway.username") String owner,
      @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword) {
    this.jdbi = jdbi;
    this.url = url;
    this.owner = owner;
    this.ownerPassword = ownerPassword;
  }

  private final Somebody sales = Somebody.sales();

  private UUID company(String name) {
    return UUID.fromString(
        sales
            .request()
            .body(Map.of("name", name))
            .post("/api/companies")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private long entries(UUID record) {
    return jdbi.withHandle(
        h ->
            h.select("select count(*) from journal.entry where record_id = ?", record)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void a_change_by_hand_on_the_database_is_written_down_too() {
    UUID id = company("手作業商事");
    jdbi.useHandle(h -> h.execute("update customers.company set rank = 'Z' where id = ?", id));
    Map<String, Object> entry =
        jdbi.withHandle(
            h ->
                h.select(
                        "select cause_kind, after->>'rank' as rank from journal.entry where record_id = ? order by id desc limit 1",
                        id)
                    .mapToMap()
                    .one());
    assertThat(entry).containsEntry("cause_kind", "database").containsEntry("rank", "Z");
  }

  @Test
  void a_statement_over_many_rows_writes_one_entry_for_each_that_changed() {
    UUID one = company("一括商事");
    UUID other = company("一括商事 二号店");
    long before = entries(one) + entries(other);
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.company set rank = 'B' where id = any(?)",
                (Object) new UUID[] {one, other}));
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.company set rank = 'B' where id = any(?)",
                (Object) new UUID[] {one, other}));
    assertThat(entries(one) + entries(other)).isEqualTo(before + 2);
  }

  @Test
  void the_application_cannot_change_or_remove_what_was_written() {
    assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("delete from journal.entry")))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> jdbi.useHandle(h -> h.execute("update journal.entry set actor_id = null")))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("delete from journal.seal")))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> jdbi.useHandle(h -> h.execute("delete from journal.access")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void who_tampers_with_a_sealed_entry_breaks_the_seal() {
    UUID id = company("封印商事");
    Jdbi byOwner = Jdbi.create(url, owner, ownerPassword);
    assertThat(sealed()).isTrue();
    assertThat(broken()).isZero();
    String was =
        byOwner.withHandle(
            h ->
                h.select("select after::text from journal.entry where record_id = ?", id)
                    .mapTo(String.class)
                    .one());
    byOwner.useHandle(
        h ->
            h.execute(
                "update journal.entry set after = '{\"name\": \"改ざん商事\"}' where record_id = ?",
                id));
    assertThat(broken()).isEqualTo(1);
    byOwner.useHandle(
        h ->
            h.execute(
                "update journal.entry set after = cast(? as jsonb) where record_id = ?", was, id));
    assertThat(broken()).isZero();
  }

  @Test
  void masses_of_entries_are_sealed_in_pieces_of_whole_transactions() {
    String batch = "大量封印" + UUID.randomUUID();
    for (int i = 0; i < 3; i++) {
      jdbi.useHandle(
          h ->
              h.execute(
                  "insert into customers.company (id, name, name_key, sort_kana, kana_row) select gen_random_uuid(), ?, 'x', 'x', '他' from generate_series(1, 9000)",
                  batch));
    }
    assertThat(sealed()).isTrue();
    assertThat(broken()).isZero();
    long largest =
        jdbi.withHandle(
            h -> h.select("select max(entries) from journal.seal").mapTo(Long.class).one());
    assertThat(largest).isBetween(9_000L, 20_000L);
    jdbi.useHandle(h -> h.execute("delete from customers.company where name = ?", batch));
  }

  /**
   * The background keeper seals as well: either way everything written so far is under a seal
   * afterwards.
   */
  private boolean sealed() {
    for (int tries = 0; tries < 200; tries++) {
      jdbi.withHandle(h -> h.select("select journal.seal_entries()").mapTo(Long.class).one());
      if (allSealed()) {
        return true;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50)); // the keeper is at its piece
    }
    return false;
  }

  private boolean allSealed() {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select not exists (select 1 from journal.entry where tx >= (select max(before_tx) from journal.seal) and tx < pg_snapshot_xmin(pg_current_snapshot()))")
                .mapTo(Boolean.class)
                .one());
  }

  private long broken() {
    return jdbi.withHandle(
        h -> h.select("select count(*) from journal.first_broken_seal()").mapTo(Long.class).one());
  }
}
