package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.Accounts;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Shows a mail that the caller has found or written, with names as far as seen. */
@Singleton
class MailPresenter {

  private final CurrentActor current;
  private final Accounts accounts;
  private final Jdbi jdbi;

  MailPresenter(CurrentActor current, Accounts accounts, Jdbi jdbi) {
    this.current = current;
    this.accounts = accounts;
    this.jdbi = jdbi;
  }

  MailView view(Stored<MailDetails, MailKeys> mail, @Nullable List<FieldProblem> warnings) {
    return new MailView(
        mail.id(),
        mail.version(),
        mail.details(),
        facts(mail),
        proposal(mail),
        mail.createdAt(),
        mail.updatedAt(),
        mail.deletedAt(),
        warnings,
        null);
  }

  private @Nullable ProposedPerson proposal(Stored<MailDetails, MailKeys> mail) {
    return mail.keys().state() == MailState.unmatched
        ? ProposedPerson.of(mail.details(), accounts.ours(mail.keys().addresses())).orElse(null)
        : null;
  }

  private MailFacts facts(Stored<MailDetails, MailKeys> mail) {
    Visibility visibility = Visibility.of(current.get());
    String sql =
        """
        select to_jsonb(facts) from (select c.state, %s, o.name as owner_name
          from mailbox.mail c left join access.account o on o.id = c.owner_id where c.id = :id) facts
        """
            .formatted(String.join(", ", MailFacts.columns(visibility)));
    String row =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", mail.id())
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .one());
    return Rows.read(Rows.parse(row), MailFacts.class);
  }
}
