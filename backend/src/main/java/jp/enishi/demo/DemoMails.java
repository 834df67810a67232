package jp.enishi.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.demo.DemoDeals.Diary;
import jp.enishi.files.Content;
import jp.enishi.mailbox.mail.MailReceiver;
import jp.enishi.mailbox.mail.MailSource;
import org.jspecify.annotations.Nullable;

/**
 * Mails of the demo company, written as the mail programs of Japanese offices write them, and
 * brought in like any other.
 */
final class DemoMails {

  private static final int CONVERSATIONS = 26;
  private static final int STRANGERS = 4;
  private static final long MOST = 1 << 20;
  private static final Charset JIS = Charset.forName("x-windows-50221");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneId.of("Asia/Tokyo"));

  private record Topic(String subject, String question, String answer, @Nullable String file) {}

  private static final List<Topic> TOPICS =
      List.of(
          new Topic(
              "お見積のお願い",
              "先日ご紹介いただいた商品について、お見積をお願いできますでしょうか。\n数量は社内で検討中ですが、まずは最小構成で結構です。",
              "お問い合わせありがとうございます。\nお見積は明日までにお送りいたします。ご不明な点がありましたらお知らせください。",
              null),
          new Topic(
              "納期のご確認",
              "ご注文した件ですが、納期の見込みを教えていただけますでしょうか。\n月末の会議で報告する必要があります。",
              "納期は来週の水曜日を予定しております。\n発送しましたら、あらためてご連絡いたします。",
              null),
          new Topic(
              "打ち合わせ資料の送付",
              "次回の打ち合わせに先立ち、弊社の要件をまとめました。添付をご確認ください。",
              "資料をありがとうございます。拝見のうえ、打ち合わせの際にご提案いたします。",
              "要件メモ.txt"),
          new Topic(
              "ご契約更新について",
              "契約の更新時期が近づいてまいりましたので、条件をご相談させてください。",
              "ご連絡ありがとうございます。来週お伺いして、更新後の内容をご説明いたします。",
              null));

  private final Selling selling;
  private final DemoStaff staff;
  private final DemoCalendar calendar;
  private final Diary diary;
  private final List<Known> known = new ArrayList<>();

  private record Known(
      DemoRecord<PersonDetails> person, DemoRecord<CompanyDetails> company, String email) {}

  DemoMails(Selling selling, DemoStaff staff, DemoCalendar calendar, Diary diary) {
    this.selling = selling;
    this.staff = staff;
    this.calendar = calendar;
    this.diary = diary;
  }

  /** Who has an address is written to. */
  void met(DemoRecord<PersonDetails> person, DemoRecord<CompanyDetails> company) {
    String email = person.details().email();
    if (email != null) {
      known.add(new Known(person, company, email));
    }
  }

  void plan() {
    for (int i = 0; i < CONVERSATIONS; i++) {
      Dice dice = Dice.of(DemoYear.SEED, "mail", i);
      Instant at = calendar.someTime(dice);
      String id = "demo-%d@customer.example.jp".formatted(i);
      diary.note(at, staff.office().getFirst(), () -> asked(dice, at, id));
    }
    for (int i = 0; i < STRANGERS; i++) {
      Actor who = staff.sales().get(i % staff.sales().size());
      String name = List.of("相沢 直樹", "黒川 美咲", "Emily Carter", "三枝 修").get(i);
      String address = List.of("aizawa", "kurokawa", "emily", "saegusa").get(i) + "@new.example.jp";
      String id = "demo-new-%d@customer.example.jp".formatted(i);
      Instant at = calendar.daysAgo(i + 1, 10, 5 * i);
      diary.note(
          at,
          who,
          () ->
              receive(
                  who,
                  message(
                      id,
                      null,
                      name,
                      address,
                      null,
                      ours(who),
                      at,
                      "製品についてのお問い合わせ",
                      "はじめてご連絡いたします。\n御社のWebサイトを拝見しました。詳しい資料をいただけますでしょうか。",
                      null)));
    }
  }

  private void asked(Dice dice, Instant at, String id) {
    if (known.isEmpty()) {
      return;
    }
    Known who = dice.common(known);
    Actor owner = who.company().owner();
    Topic topic = dice.oneOf(TOPICS);
    String name =
        who.person().details().familyName()
            + " "
            + Objects.requireNonNullElse(who.person().details().givenName(), "");
    diary.note(
        at,
        owner,
        () ->
            receive(
                owner,
                message(
                    id,
                    null,
                    name,
                    who.email(),
                    owner.name(),
                    ours(owner),
                    at,
                    topic.subject(),
                    "いつもお世話になっております。\n" + topic.question(),
                    topic.file())));
    calendar
        .daysAfter(at, 1, dice)
        .ifPresent(
            later ->
                diary.note(
                    later,
                    owner,
                    () ->
                        receive(
                            owner,
                            message(
                                "re-" + id,
                                id,
                                owner.name(),
                                ours(owner),
                                name,
                                who.email(),
                                later,
                                "Re: " + topic.subject(),
                                "お世話になっております。\n" + topic.answer(),
                                null))));
  }

  private String ours(Actor who) {
    return selling.accounts().email(who.id()).orElse("sales@enishi.example.jp");
  }

  private void receive(Actor who, byte[] message) {
    try {
      Content original =
          selling
              .contents()
              .receive(new ByteArrayInputStream(message), MailReceiver.ORIGINAL, MOST);
      selling.mails().receive(who, selling.mails().read(original), MailSource.upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] message(
      String id,
      @Nullable String answered,
      String from,
      String address,
      @Nullable String to,
      String toAddress,
      Instant at,
      String subject,
      String text,
      @Nullable String file) {
    StringBuilder message = new StringBuilder();
    message.append("Message-ID: <").append(id).append(">\n");
    if (answered != null) {
      message.append("In-Reply-To: <%1$s>\nReferences: <%1$s>\n".formatted(answered));
    }
    message.append("From: %s <%s>\n".formatted(word(from), address));
    message.append("To: %s <%s>\n".formatted(to == null ? "" : word(to), toAddress));
    message.append("Date: ").append(DATE.format(at)).append('\n');
    message.append("Subject: ").append(word(subject)).append("\nMIME-Version: 1.0\n");
    String plain =
        "Content-Type: text/plain; charset=ISO-2022-JP\nContent-Transfer-Encoding: 7bit\n\n";
    if (file == null) {
      message.append(plain).append(text).append('\n');
    } else {
      String edge = "edge-" + UUID.nameUUIDFromBytes(id.getBytes(JIS));
      message
          .append("Content-Type: multipart/mixed; boundary=\"%s\"\n\n".formatted(edge))
          .append("--%s\n%s%s\n".formatted(edge, plain, text))
          .append("--%s\nContent-Type: text/plain; name=\"%s\"\n".formatted(edge, word(file)))
          .append("Content-Disposition: attachment; filename=\"%s\"\n\n".formatted(word(file)))
          .append("・対象は本社と2拠点\n・利用者は40名\n・稼働は来期の初めを希望\n")
          .append("--%s--\n".formatted(edge));
    }
    return message.toString().replace("\n", "\r\n").getBytes(JIS);
  }

  private static String word(String text) {
    return "=?ISO-2022-JP?B?%s?=".formatted(Base64.getEncoder().encodeToString(text.getBytes(JIS)));
  }
}
