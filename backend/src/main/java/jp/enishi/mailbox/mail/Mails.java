package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Care;
import jp.enishi.access.Rights;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.files.FileHolder;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.SortKey;
import jp.enishi.platform.text.PlainText;
import jp.enishi.register.ListShape;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import jp.enishi.register.Register;
import jp.enishi.register.Stored;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/**
 * The stored mails. Seen by whom their own care reaches and by whoever sees their deal, or without
 * one a customer they are about; changed by the former only.
 */
@Singleton
public class Mails extends Register<MailDetails, MailKeys> implements Referring, FileHolder {

  static final String KIND = "mail";
  static final Sight CHANGING = Sight.CO_OWNERS;

  /** So much of the content is found by the search box and in lists. */
  private static final int SEARCHED = 400;

  private static final ListShape LISTS =
      new ListShape(
          List.of(
              "c.message_id",
              "c.thread_id",
              "c.direction",
              "c.source",
              "c.sender",
              "c.subject",
              "c.sent_at",
              "c.attachments",
              "c.failure",
              "c.original_id",
              "c.state",
              "left(c.content, 200) as beginning"),
          List.of(),
          Set.of("recipients", "companyIds", "personIds", "dealId", "ownerId", "coOwnerIds"),
          List.of(new SortKey("sentAt", "c.sent_at", "timestamptz")),
          Set.of("state", "companies", "people", "dealTitle", "colleagues"));

  private final Jdbi jdbi;

  public Mails(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "mailbox.mail", MailDetails.class, MailKeys.class);
    this.jdbi = jdbi;
  }

  /** The one that has this Message-ID; until the end of the transaction nobody else stores one. */
  Optional<UUID> withMessageId(String messageId) {
    return jdbi.withHandle(
        handle -> {
          handle.execute(
              "select pg_advisory_xact_lock(hashtextextended(?, 0))", "mail " + messageId);
          return handle
              .createQuery(
                  "select id from mailbox.mail where message_id = :messageId and deleted_at is null")
              .bind("messageId", messageId)
              .mapTo(UUID.class)
              .findOne();
        });
  }

  /** A mail, whoever asks: the message in hand says whether it may be told of. */
  Optional<Stored<MailDetails, MailKeys>> whole(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select to_jsonb(c) from mailbox.mail c where c.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .map(this::stored)
                .findOne());
  }

  /** What the attachments of a mail hold, by their hashes. */
  Set<String> attachments(UUID mail, UUID original) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select sha256 from files.file where mail_id = :mail and id <> :original and deleted_at is null")
                .bind("mail", mail)
                .bind("original", original)
                .mapTo(String.class)
                .set());
  }

  /** The thread of the latest of these messages that is here and may be seen. */
  Optional<String> threadOf(List<String> messageIds, Visibility visibility) {
    String sql =
        "select c.thread_id from mailbox.mail c where c.message_id = any(:ids) and c.deleted_at is null and %s order by array_position(:ids, c.message_id) desc limit 1"
            .formatted(visibility.in(sight()).condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", messageIds.toArray(String[]::new))
                .bindMap(visibility.in(sight()).parameters())
                .mapTo(String.class)
                .findOne());
  }

  /** Mails that are about nobody yet and name this address, as far as they may be seen. */
  List<UUID> unmatched(Visibility visibility, String address, int most) {
    String sql =
        "select c.id from mailbox.mail c where c.state = 'unmatched' and c.deleted_at is null and c.addresses @> array[cast(:address as text)] and %s order by c.sent_at desc limit %d"
            .formatted(visibility.in(CHANGING).condition("c"), most);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("address", address)
                .bindMap(visibility.in(CHANGING).parameters())
                .mapTo(UUID.class)
                .list());
  }

  @Override
  public MailKeys keys(MailDetails details) {
    return MailKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "company_ids", "company", true),
        new Reference(table(), "person_ids", "person", true));
  }

  @Override
  public Map<String, String> subjects() {
    return Map.of(
        "company_ids", "customers.company",
        "person_ids", "customers.person",
        "deal_id", "deals.deal");
  }

  @Override
  public Care care(MailDetails details) {
    return new Care(
        details.ownerId(), details.teamId(), details.siteId(), details.coOwnerIds(), false);
  }

  @Override
  public Sight sight() {
    return Sight.RELATED_TO_SEVERAL;
  }

  @Override
  protected Sight changing() {
    return CHANGING;
  }

  @Override
  protected String usualOrder() {
    return "c.sent_at";
  }

  @Override
  public Rights rights() {
    return Rights.ACTIVITIES;
  }

  /** The files are those that the message came with. */
  @Override
  public boolean isOpen() {
    return false;
  }

  @Override
  protected SearchText text(MailDetails details) {
    SearchText text = new SearchText().name(details.subject());
    if (details.sender() != null) {
      text.name(details.sender().name()).mail(details.sender().address());
    }
    String content = details.content();
    return text.name(content == null ? null : PlainText.beginning(content, SEARCHED));
  }

  @Override
  protected String title() {
    return "coalesce(c.subject, left(c.content, 60), '')";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return """
    concat_ws(' ', to_char(c.sent_at at time zone 'Asia/Tokyo', 'YYYY/MM/DD'), coalesce(c.sender ->> 'name', c.sender ->> 'address'))\
    """;
  }

  @Override
  protected List<String> others(Visibility visibility) {
    return MailFacts.columns(visibility);
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public MailFilter filter() {
    return new MailFilter();
  }
}
