package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.util.List;
import jp.enishi.access.Accounts;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Shows a mail that the caller has found or written, with names as far as seen. */
@Singleton
class MailPresenter {

  private final CurrentActor current;
  private final Accounts accounts;
  private final Mails mails;

  MailPresenter(CurrentActor current, Accounts accounts, Mails mails) {
    this.current = current;
    this.accounts = accounts;
    this.mails = mails;
  }

  MailView view(Stored<MailDetails, MailKeys> mail, @Nullable List<FieldProblem> warnings) {
    return new MailView(
        mail.id(),
        mail.version(),
        mail.details(),
        mails.facts(mail.id(), Visibility.of(current.get()), MailFacts.class),
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
}
