package jp.enishi.tasks.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How each person wants to be reminded. */
@Singleton
class Preferences {

  private static final ReminderSettings USUAL = new ReminderSettings(ReminderChoice.page, false);

  private final Jdbi jdbi;

  Preferences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  ReminderSettings of(UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select reminders, morning_mail from tasks.preference where account_id = :id")
                .bind("id", account)
                .map(
                    (row, _) ->
                        new ReminderSettings(
                            ReminderChoice.valueOf(row.getString(1)), row.getBoolean(2)))
                .findOne()
                .orElse(USUAL));
  }

  /** The language somebody's mails are written in. */
  Locale language(UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select language from tasks.preference where account_id = :id")
                .bind("id", account)
                .mapTo(String.class)
                .findOne()
                .map(ReminderMail::language)
                .orElse(Locale.JAPANESE));
  }

  void keep(UUID account, ReminderChoice reminders, boolean morningMail, Locale language) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into tasks.preference (account_id, reminders, morning_mail, language) values (?, ?, ?, ?)
                on conflict (account_id) do update set reminders = excluded.reminders, morning_mail = excluded.morning_mail, language = excluded.language
                """,
                account,
                reminders.name(),
                morningMail,
                language.getLanguage()));
  }

  /** Those whose mail of this morning nobody has taken on yet; from now on somebody has. */
  List<UUID> claimMorning(LocalDate day, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update tasks.preference set morning_mail_on = :day where account_id in (
                      select account_id from tasks.preference where morning_mail and morning_mail_on is distinct from :day
                      order by account_id limit :most for update skip locked) returning account_id
                    """)
                .bind("day", day)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
  }
}
