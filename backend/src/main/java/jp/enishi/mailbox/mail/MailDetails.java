package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.enishi.activities.activity.Direction;
import jp.enishi.mailbox.reading.ReadMessage;
import jp.enishi.platform.text.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail: what it says, which stays as it is, and whom it is about, which people may change. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "The attributes of a mail. Only `companyIds`, `personIds`, `dealId`, `ownerId`, `teamId`, `siteId` and `coOwnerIds` can be changed; the others are what"
            + " the message says.",
    requiredProperties = {
      "messageId",
      "threadId",
      "direction",
      "source",
      "sentAt",
      "attachments",
      "originalId"
    })
public record MailDetails(
    @Schema(
            description =
                "The `Message-ID` without angles; made from the message's hash when it has none, or when another message has the same.")
        String messageId,
    @Schema(
            description =
                "Mails that answer each other have the same, as far as whoever brought them in saw what they answer.")
        String threadId,
    @Schema(description = "方向: outbound when the sender is an account of ours.")
        Direction direction,
    @Schema(description = "How it came in.") MailSource source,
    @Schema(description = "差出人; absent when the message names none.") @Nullable MailAddress sender,
    @Schema(description = "宛先, the first 200.") List<MailAddress> recipients,
    @Schema(description = "CC, the first 200.") List<MailAddress> copies,
    @Schema(description = "件名", maxLength = 500) @Nullable String subject,
    @Schema(
            description =
                "本文: the plain text; of a mail in HTML only, its words. Never HTML itself.",
            maxLength = 100000)
        @Nullable String content,
    @Schema(description = "true: the message says more than `content` holds.")
        @Nullable Boolean contentCut,
    @Schema(description = "送信日時; when it came in, if the message does not tell.") Instant sentAt,
    @Schema(description = "How many attachments it has.") Integer attachments,
    @Schema(description = "Why it could not be read to its end; absent when it was.")
        ReadMessage.@Nullable Failure failure,
    @Schema(description = "The file of the mail that holds the message as it came.")
        UUID originalId,
    @Schema(description = "企業, at most 20.") List<UUID> companyIds,
    @Schema(description = "個人, at most 50.") List<UUID> personIds,
    @Schema(
            description =
                "商談. With a deal whoever sees the deal sees the mail, else whoever sees one of its companies or people.")
        @Nullable UUID dealId,
    @Schema(description = "担当者: who has brought it in.") @Nullable UUID ownerId,
    @Schema(description = "担当部署: a unit of kind `team`.") @Nullable UUID teamId,
    @Schema(description = "担当拠点: a unit of kind `site`.") @Nullable UUID siteId,
    @Schema(description = "共有: accounts who see it as well, at most 20.") List<UUID> coOwnerIds) {

  /** An attribute that is what the message says. */
  record Said(String name, Function<MailDetails, @Nullable Object> read) {}

  /** What nobody changes. */
  static final List<Said> SAID =
      List.of(
          new Said("messageId", MailDetails::messageId),
          new Said("threadId", MailDetails::threadId),
          new Said("direction", MailDetails::direction),
          new Said("source", MailDetails::source),
          new Said("sender", MailDetails::sender),
          new Said("recipients", MailDetails::recipients),
          new Said("copies", MailDetails::copies),
          new Said("subject", MailDetails::subject),
          new Said("content", MailDetails::content),
          new Said("contentCut", MailDetails::contentCut),
          new Said("sentAt", MailDetails::sentAt),
          new Said("attachments", MailDetails::attachments),
          new Said("failure", MailDetails::failure),
          new Said("originalId", MailDetails::originalId));

  public MailDetails {
    recipients = recipients == null ? List.of() : recipients;
    copies = copies == null ? List.of() : copies;
    companyIds = companyIds == null ? List.of() : companyIds;
    personIds = personIds == null ? List.of() : personIds;
    coOwnerIds = coOwnerIds == null ? List.of() : coOwnerIds;
  }

  /** The same mail under another Message-ID. */
  MailDetails called(String id) {
    return copy(id, content, contentCut, companyIds, personIds, dealId, coOwnerIds);
  }

  /** The same mail about others. */
  MailDetails about(
      List<UUID> companies, List<UUID> people, @Nullable UUID deal, List<UUID> coOwners) {
    return copy(messageId, content, contentCut, companies, people, deal, coOwners);
  }

  /** The same mail with the beginning of what it says. */
  MailDetails shortened(int most) {
    return content == null || content.codePointCount(0, content.length()) <= most
        ? this
        : copy(
            messageId,
            PlainText.beginning(content, most),
            true,
            companyIds,
            personIds,
            dealId,
            coOwnerIds);
  }

  private MailDetails copy(
      String id,
      @Nullable String says,
      @Nullable Boolean cut,
      List<UUID> companies,
      List<UUID> people,
      @Nullable UUID deal,
      List<UUID> coOwners) {
    return new MailDetails(
        id,
        threadId,
        direction,
        source,
        sender,
        recipients,
        copies,
        subject,
        says,
        cut,
        sentAt,
        attachments,
        failure,
        originalId,
        companies,
        people,
        deal,
        ownerId,
        teamId,
        siteId,
        coOwners);
  }
}
