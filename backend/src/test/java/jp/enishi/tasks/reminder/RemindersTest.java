package jp.enishi.tasks.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Mailbox;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class RemindersTest {

  @Inject Reminders reminders;
  @Inject MorningMail morning;
  @Inject Jdbi jdbi;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private final Somebody sales = Somebody.sales();
  private final String address = UUID.randomUUID() + "@enishi.example";
  private String me = "";

  @BeforeEach
  void somebody_with_a_mail_address() {
    me = sales.request().get("/api/me").path("id");
    jdbi.useHandle(
        h ->
            h.execute(
                "update access.account set email = ? where id = ?", address, UUID.fromString(me)));
  }

  private String task(String title) {
    return sales
        .request()
        .body(
            Map.of(
                "title",
                title,
                "dueOn",
                today.plusDays(2).toString(),
                "dueTime",
                "15:00",
                "remindMinutes",
                30))
        .post("/api/tasks")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void choose(String reminders, boolean morningMail) {
    sales
        .request()
        .header("Accept-Language", "ja")
        .body(Map.of("reminders", reminders, "morningMail", morningMail))
        .put("/api/reminder-settings")
        .then()
        .statusCode(200)
        .body("reminders", equalTo(reminders));
  }

  /** Lets the moment of a reminder come. */
  private void comes(String task) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update tasks.reminder set at = now() - interval '1 second' where task_id = ?",
                UUID.fromString(task)));
  }

  private List<String> notices() {
    return sales.request().get("/api/notices").then().statusCode(200).extract().path("subjectId");
  }

  private int mails() {
    return jdbi.withHandle(
        h ->
            h.select("select count(*) from platform.mail where recipient = ?", address)
                .mapTo(Integer.class)
                .one());
  }

  private boolean isReminded(String task) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select exists (select 1 from tasks.reminder where task_id = ?)",
                    UUID.fromString(task))
                .mapTo(Boolean.class)
                .one());
  }

  @Test
  void of_twenty_processes_one_tells_a_reminder_in_the_page_and_by_one_mail() throws Exception {
    choose("mail", false);
    String title = "髙橋様へ電話 " + UUID.randomUUID();
    String task = task(title);
    try (Mailbox mailbox = new Mailbox()) {
      comes(task);
      AtOnce.twenty(
          _ -> {
            reminders.tell();
            return true;
          });
      assertThat(notices()).containsExactly(task);
      assertThat(mails()).isEqualTo(1);
      List<MimeMessage> mails = mailbox.await(address);
      assertThat(mails).hasSize(1);
      assertThat(mails.getFirst().getSubject()).isEqualTo("【Enishi】リマインダー: " + title);
      assertThat((String) mails.getFirst().getContent())
          .contains("15:00")
          .contains("/tasks/" + task);
    }
  }

  @Test
  void who_has_lost_all_roles_is_reminded_of_nothing() {
    choose("mail", false);
    String task = task("辞めた人の仕事");
    jdbi.useHandle(
        h ->
            h.execute(
                "update access.account set roles = '{offline_access}' where id = ?",
                UUID.fromString(me)));
    comes(task);
    reminders.tell();
    assertThat(mails()).isZero();
    assertThat(notices()).isEmpty();
  }

  @Test
  void each_is_reminded_as_they_chose() {
    String first = task("ページだけ");
    comes(first);
    reminders.tell();
    assertThat(notices()).containsExactly(first);
    choose("off", false);
    String second = task("なし");
    comes(second);
    reminders.tell();
    assertThat(notices()).containsExactly(first);
    assertThat(mails()).isZero();
  }

  @Test
  void a_reminder_goes_with_its_task_and_comes_back_with_it() {
    String task = task("動くリマインダー");
    assertThat(isReminded(task)).isTrue();
    String change =
        sales
            .request()
            .header("If-Match", "\"1\"")
            .body(Map.of("state", "done"))
            .patch("/api/tasks/" + task)
            .header("Change-Id");
    assertThat(isReminded(task)).isFalse();
    sales.request().post("/api/changes/" + change + "/undo").then().statusCode(200);
    assertThat(isReminded(task)).isTrue();
  }

  @Test
  void what_was_told_is_told_again_only_at_another_moment() {
    String task = task("二度は言わない");
    comes(task);
    reminders.tell();
    // another title leaves the reminder as it is
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("title", "別の件名"))
        .patch("/api/tasks/" + task)
        .then()
        .statusCode(200);
    reminders.tell();
    assertThat(notices()).hasSize(1);
    sales
        .request()
        .header("If-Match", "\"2\"")
        .body(Map.of("dueOn", today.plusDays(3).toString()))
        .patch("/api/tasks/" + task)
        .then()
        .statusCode(200);
    comes(task);
    reminders.tell();
    assertThat(notices()).hasSize(2);
  }

  @Test
  void a_moment_that_has_passed_when_the_task_is_written_is_not_told() {
    String task =
        sales
            .request()
            .body(
                Map.of(
                    "title", "もう過ぎた", "dueOn", today.minusDays(1).toString(), "remindMinutes", 0))
            .post("/api/tasks")
            .path("id");
    assertThat(isReminded(task)).isFalse();
  }

  @Test
  void a_disabled_account_is_told_nothing() {
    choose("mail", true);
    String task = task("退職者のタスク");
    jdbi.useHandle(
        h ->
            h.execute(
                "update access.account set enabled = false where id = ?", UUID.fromString(me)));
    comes(task);
    reminders.tell();
    morning.sendSome(today);
    assertThat(mails()).isZero();
  }

  @Test
  void notices_are_their_readers_alone_until_they_are_read() {
    String task = task("読むお知らせ");
    comes(task);
    reminders.tell();
    String notice = sales.request().get("/api/notices").path("[0].id");
    Somebody.salesOfTheOtherTeam()
        .request()
        .body(Map.of("ids", List.of(notice)))
        .post("/api/notices/read")
        .then()
        .statusCode(200);
    assertThat(sales.request().get("/api/notices").<String>path("[0].readAt")).isNull();
    assertThat(
            sales
                .request()
                .body(Map.of("ids", List.of(notice)))
                .post("/api/notices/read")
                .<String>path("[0].readAt"))
        .isNotNull();
  }

  @Test
  void the_morning_mail_goes_once_a_day_to_whoever_wants_it_and_has_something_to_do()
      throws Exception {
    choose("page", true);
    String overdue = "期限切れ " + UUID.randomUUID();
    String due = "今日の件 " + UUID.randomUUID();
    for (Map<String, String> task :
        List.of(
            Map.of("title", overdue, "dueOn", today.minusDays(2).toString()),
            Map.of("title", due, "dueOn", today.toString()),
            Map.of("title", "明日の件", "dueOn", today.plusDays(1).toString()))) {
      sales.request().body(task).post("/api/tasks").then().statusCode(201);
    }
    try (Mailbox mailbox = new Mailbox()) {
      AtOnce.twenty(_ -> morning.sendSome(today));
      List<MimeMessage> mails = mailbox.await(address);
      assertThat(mails).hasSize(1);
      assertThat(mails.getFirst().getSubject()).contains("今日のタスク 1件", "期限切れ 1件");
      assertThat((String) mails.getFirst().getContent())
          .contains(overdue, due)
          .doesNotContain("明日の件");
      assertThat(mails()).isEqualTo(1);
    }
  }

  @Test
  void many_overdue_tasks_hide_none_of_today_and_are_all_counted() throws Exception {
    choose("page", true);
    jdbi.useHandle(
        h ->
            h.execute(
                """
                insert into tasks.task (id, title, kind, priority, state, due_on, due_at, owner_id, series_id)
                select gen_random_uuid(), '古い件 ' || n, 'other', 'normal', 'open', cast(? as date) - n, cast(? as date) - n, ?, gen_random_uuid()
                from generate_series(1, 60) n
                """,
                today.toString(),
                today.toString(),
                UUID.fromString(me)));
    String due = "今日の件 " + UUID.randomUUID();
    sales
        .request()
        .body(Map.of("title", due, "dueOn", today.toString()))
        .post("/api/tasks")
        .then()
        .statusCode(201);
    try (Mailbox mailbox = new Mailbox()) {
      morning.sendSome(today);
      MimeMessage mail = mailbox.await(address).getFirst();
      assertThat(mail.getSubject()).contains("今日のタスク 1件", "期限切れ 60件");
      assertThat((String) mail.getContent()).contains(due, "・ほか10件");
    }
  }
}
