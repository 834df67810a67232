package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.mailbox.mail.Mails;

/** メール: what was written to and by customers. */
@Singleton
final class MailSheet implements ExportSheet {

  private static final Columns COLUMNS =
      new Columns("mail")
          .moment("sentAt")
          .choice("state", "mailState")
          .choice("direction", "direction")
          .beside("sender", _ -> "(select " + named("c.sender") + ")")
          .beside("recipients", _ -> everybody("c.recipients"))
          .beside("copies", _ -> everybody("c.copies"))
          .plain("subject", "content", "contentCut", "attachments")
          .beside("companies", NamesBeside.companies("c.company_ids"))
          .means("companyIds", "companies")
          .beside("people", NamesBeside.people("c.person_ids"))
          .means("personIds", "people")
          .deal()
          .choice("source", "mailSource")
          .choice("failure", "mailFailure")
          .plain("messageId", "threadId", "originalId")
          .care()
          .coOwners()
          .means("colleagues", "coOwners")
          .stamps()
          .always("sentAt", "subject");

  private final Mails mails;

  MailSheet(Mails mails) {
    this.mails = mails;
  }

  /** 山田 太郎 &lt;taro@example.co.jp&gt; of what a mail has of somebody. */
  private static String named(String address) {
    return "concat_ws(' ', %1$s ->> 'name', '<' || (%1$s ->> 'address') || '>')".formatted(address);
  }

  private static String everybody(String addresses) {
    return "(select jsonb_agg(%s) from jsonb_array_elements(%s) x (one))"
        .formatted(named("x.one"), addresses);
  }

  @Override
  public String kind() {
    return mails.kind();
  }

  @Override
  public Mails register() {
    return mails;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }
}
