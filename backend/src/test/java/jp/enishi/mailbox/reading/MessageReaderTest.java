package jp.enishi.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mails as programs of Japan write them, byte by byte. */
class MessageReaderTest {

  private static final Charset JIS = Charset.forName("x-windows-50221");
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private final Map<String, byte[]> attachments = new LinkedHashMap<>();

  private ReadMessage read(byte[] message) {
    try {
      return new MessageReader()
          .read(
              new ByteArrayInputStream(message),
              (name, content) -> attachments.put(name, content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReadMessage read(String... lines) {
    return read(bytes(lines));
  }

  private static byte[] bytes(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String word(String charset, byte[] bytes) {
    return "=?%s?B?%s?=".formatted(charset, Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  void iso_2022_jp_is_read_in_headers_and_body() {
    ReadMessage mail =
        read(
            joined(
                bytes(
                    "Message-ID: <a.1@example.co.jp>",
                    "From: " + word("ISO-2022-JP", "髙橋 優子".getBytes(JIS)) + " <Yuko@Example.co.jp>",
                    "To: =?iso-2022-jp?B?GyRCOzNFRBsoQg==?= <yamada@our.example>, sato@our.example",
                    "Subject: " + word("ISO-2022-JP", "御見積の件".getBytes(JIS)),
                    "Date: Tue, 3 Mar 2026 09:05:06 +0900 (JST)",
                    "Content-Type: text/plain; charset=ISO-2022-JP",
                    "Content-Transfer-Encoding: 7bit",
                    ""),
                "お世話になっております。\r\n①㈱ｶﾅ 2月分\r\n".getBytes(JIS)));
    assertThat(mail.failure()).isNull();
    assertThat(mail.messageId()).isEqualTo("a.1@example.co.jp");
    assertThat(mail.sender())
        .isEqualTo(new Correspondent("髙橋 優子", "Yuko@example.co.jp", "yuko@example.co.jp"));
    assertThat(mail.recipients())
        .containsExactly(
            new Correspondent("山田", "yamada@our.example", "yamada@our.example"),
            new Correspondent(null, "sato@our.example", "sato@our.example"));
    assertThat(mail.subject()).isEqualTo("御見積の件");
    assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-03-03T00:05:06Z"));
    assertThat(mail.content()).isEqualTo("お世話になっております。\n①㈱ｶﾅ 2月分");
  }

  @Test
  void a_word_that_is_cut_within_a_character_is_put_together() {
    byte[] utf8 = "見積書をお送りします".getBytes(StandardCharsets.UTF_8);
    byte[] jis = "株式会社丸山".getBytes(JIS);
    ReadMessage mail =
        read(
            "From: a@example.jp",
            "Subject: " + word("UTF-8", Arrays.copyOf(utf8, 10)),
            " " + word("utf-8", Arrays.copyOfRange(utf8, 10, utf8.length)),
            "To: " + word("ISO-2022-JP", Arrays.copyOf(jis, 8)),
            " " + word("ISO-2022-JP", Arrays.copyOfRange(jis, 8, jis.length)) + " <b@example.jp>",
            "",
            "x");
    assertThat(mail.subject()).isEqualTo("見積書をお送りします");
    assertThat(mail.recipients().getFirst().name()).isEqualTo("株式会社丸山");
  }

  @Test
  void half_width_kana_is_read_by_escape_and_by_word() {
    ReadMessage mail =
        read(
            joined(
                bytes(
                    "From: =?ISO-2022-JP?B?" + base64("1b2849 36 45 1b2842") + "?= <k@example.jp>",
                    "Content-Type: text/plain; charset=iso-2022-jp",
                    ""),
                HexFormat.of().parseHex("1b284936451b2842")));
    assertThat(mail.sender()).extracting(Correspondent::name).isEqualTo("ｶﾅ");
    assertThat(mail.content()).isEqualTo("ｶﾅ");
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  @Test
  void shift_jis_that_is_called_iso_2022_jp_is_read_as_what_it_is() {
    byte[] body = "納期は来週の火曜日です。㈱".getBytes(SHIFT_JIS);
    ReadMessage mail =
        read(
            joined(
                bytes(
                    "From: a@example.jp",
                    "Subject: " + word("ISO-2022-JP", "納期の件".getBytes(SHIFT_JIS)),
                    "Content-Type: text/plain; charset=\"iso-2022-jp\"",
                    "Content-Transfer-Encoding: 8bit",
                    ""),
                body));
    assertThat(mail.subject()).isEqualTo("納期の件");
    assertThat(mail.content()).isEqualTo("納期は来週の火曜日です。㈱");
  }

  @Test
  void headers_of_eight_bits_or_raw_escapes_are_read_without_any_label() {
    for (Charset charset :
        new Charset[] {StandardCharsets.UTF_8, SHIFT_JIS, JIS, Charset.forName("EUC-JP")}) {
      ReadMessage mail =
          read(
              joined(
                  bytes("From: a@example.jp"),
                  "Subject: 来月のご訪問のお願い\r\n".getBytes(charset),
                  bytes("", "x")));
      assertThat(mail.subject()).as(charset.name()).isEqualTo("来月のご訪問のお願い");
    }
  }

  @Test
  void a_mail_that_tells_neither_date_nor_id_is_read() {
    ReadMessage mail = read("From: a@example.jp", "", "本文");
    assertThat(mail.messageId()).isNull();
    assertThat(mail.sentAt()).isNull();
    assertThat(mail.content()).isEqualTo("本文");
    assertThat(
            read(
                    "From: a@example.jp",
                    "Date: sometime",
                    "Received: by y; Thu, 5 Mar 2026 01:00:00 +0000",
                    "Received: by x; Wed, 4 Mar 2026 01:00:00 +0000",
                    "",
                    "x")
                .sentAt())
        .as("the first server's word")
        .isEqualTo(Instant.parse("2026-03-04T01:00:00Z"));
    assertThat(read("From: a@example.jp", "Date: Fri, 1 Jan 2999 00:00:00 +0900", "", "x").sentAt())
        .as("nobody writes from the future")
        .isNull();
  }

  @Test
  void attachments_keep_their_names_however_they_are_written() {
    read(
        "From: a@example.jp",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "本文",
        "--b",
        "Content-Type: application/octet-stream",
        "Content-Disposition: attachment;",
        " filename*0*=utf-8'ja'%E8%A6%8B%E7%A9%8D%E6;",
        " filename*1*=%9B%B8;",
        " filename*2=.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        "AAEC",
        "--b",
        "Content-Type: application/vnd.ms-excel; name=\""
            + word("ISO-2022-JP", "在庫表.xls".getBytes(JIS))
            + "\"",
        "Content-Disposition: attachment",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "=00=FF",
        "--b",
        "Content-Type: application/ms-tnef",
        "",
        "x",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "From: c@example.jp",
        "Subject: inner",
        "",
        "inner text",
        "--b--");
    assertThat(attachments.keySet())
        .containsExactly("見積書.pdf", "在庫表.xls", "winmail.dat", "forwarded.eml");
    assertThat(attachments.get("見積書.pdf")).containsExactly(0, 1, 2);
    assertThat(attachments.get("在庫表.xls")).containsExactly(0, 255);
    assertThat(new String(attachments.get("forwarded.eml"), StandardCharsets.UTF_8))
        .contains("Subject: inner");
  }

  @Test
  void of_html_alone_the_words_are_taken_and_of_both_the_text() {
    String html =
        "<html><head><style>p{}</style><title>t</title></head><body><p>山田様</p><script>alert(1)</script><p>いつも<b>お世話</b>に<br>なります。</p><img"
            + " src='http://track.example/x.gif' onerror='alert(1)'></body></html>";
    assertThat(
            read("From: a@example.jp", "Content-Type: text/html; charset=utf-8", "", html)
                .content())
        .isEqualTo("山田様\nいつもお世話に\nなります。");
    ReadMessage both =
        read(
            "From: a@example.jp",
            "Content-Type: multipart/alternative; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "文字だけ",
            "--b",
            "Content-Type: text/html; charset=utf-8",
            "",
            html,
            "--b--");
    assertThat(both.content()).isEqualTo("文字だけ");
    assertThat(attachments).isEmpty();
  }

  @Test
  void whom_it_answers_is_told_the_oldest_first() {
    ReadMessage mail =
        read(
            "From: a@example.jp",
            "Message-ID: c@x",
            "In-Reply-To: <b@x>",
            "References: <a@x>",
            " <b@x>",
            "",
            "x");
    assertThat(mail.messageId()).isEqualTo("c@x");
    assertThat(mail.references()).containsExactly("a@x", "b@x");
  }

  @Test
  void addresses_are_told_apart_whatever_stands_in_their_names() {
    ReadMessage mail =
        read(
            "From: \"Yamada, Taro\" <taro@example.jp>",
            "To: 営業部: \"a (b)\" <a@example.jp>, b@example.jp (佐藤);, "
                + word("UTF-8", "鈴木, 一郎".getBytes(StandardCharsets.UTF_8))
                + " <c@example.jp>",
            "Cc: undisclosed-recipients:;, not an address",
            "",
            "x");
    assertThat(mail.sender()).extracting(Correspondent::name).isEqualTo("Yamada, Taro");
    assertThat(mail.recipients())
        .extracting(Correspondent::name)
        .containsExactly("a (b)", "佐藤", "鈴木, 一郎");
    assertThat(mail.recipients())
        .extracting(Correspondent::key)
        .containsExactly("a@example.jp", "b@example.jp", "c@example.jp");
    assertThat(mail.copies()).extracting(Correspondent::key).containsExactly((String) null);
  }

  @Test
  void what_nobody_writes_ends_the_reading_and_keeps_what_was_read() {
    StringBuilder deep = new StringBuilder("From: a@example.jp\r\nSubject: deep\r\n");
    for (int i = 0; i < 1_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n".formatted(i));
    }
    ReadMessage bomb = read(deep.toString());
    assertThat(bomb.failure()).isEqualTo(ReadMessage.Failure.tooDeep);
    assertThat(bomb.subject()).isEqualTo("deep");
    String many = "--b\r\n\r\nx\r\n".repeat(1_000);
    assertThat(
            read("From: a@example.jp", "Content-Type: multipart/mixed; boundary=b", "", many)
                .failure())
        .isEqualTo(ReadMessage.Failure.tooManyParts);
    assertThat(read("From: a@example.jp", "X: " + "x".repeat(1 << 19), "", "x").failure())
        .isEqualTo(ReadMessage.Failure.headersTooLong);
    assertThat(read("これはメールではありません").failure()).isEqualTo(ReadMessage.Failure.notMail);
    assertThat(read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3}).failure())
        .isEqualTo(ReadMessage.Failure.notMail);
  }

  @Test
  void headers_that_are_one_endless_id_or_thousands_are_read_at_once() {
    String endless = "a".repeat(1 << 16);
    String many =
        IntStream.range(0, 20_000).mapToObj(i -> "<" + i + "@x>").collect(Collectors.joining());
    ReadMessage mail =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5),
            () ->
                read(
                    "From: a@example.jp",
                    "Message-ID: " + endless + " <" + endless + "@x> <c@x>",
                    "In-Reply-To: " + endless + "@ @" + endless,
                    "References: " + many,
                    "",
                    "x"));
    assertThat(mail.failure()).isNull();
    assertThat(mail.messageId()).isEqualTo("c@x");
    assertThat(mail.references()).hasSize(100).startsWith("19900@x").endsWith("19999@x");
  }

  @Test
  void headers_that_are_too_long_together_end_the_reading_and_keep_what_was_read() {
    String commas = "To: " + (",".repeat(1_000) + "\r\n ").repeat(200) + "b@example.jp\r\n";
    ReadMessage mail = read("From: a@example.jp", commas.repeat(10) + "Subject: x", "", "x");
    assertThat(mail.failure()).isEqualTo(ReadMessage.Failure.headersTooLong);
    assertThat(mail.sender()).extracting(Correspondent::key).isEqualTo("a@example.jp");
    assertThat(mail.recipients()).hasSize(5);
  }

  @Test
  void a_long_text_is_cut_between_characters() {
    ReadMessage mail =
        read(
            "From: a@example.jp",
            "Content-Type: text/plain; charset=utf-8",
            "",
            "長い本文です。\r\n".repeat(100_000));
    assertThat(mail.contentCut()).isTrue();
    assertThat(mail.content()).hasSizeBetween(90_000, 100_000).doesNotContain("\uFFFD");
  }

  @Test
  void whatever_the_bytes_are_reading_ends_and_what_is_told_can_be_stored() {
    byte[] good =
        bytes(
            "From: =?ISO-2022-JP?B?GyRCOzNFRBsoQg==?= <yamada@example.jp>",
            "Content-Type: multipart/mixed; boundary=\"b\"",
            "",
            "--b",
            "Content-Type: text/html; charset=shift_jis",
            "Content-Transfer-Encoding: base64",
            "",
            "PGI+eDwvYj4=",
            "--b--");
    Random random = new Random(20260303);
    for (int i = 0; i < 3_000; i++) {
      byte[] broken = good.clone();
      for (int j = 0; j < 1 + random.nextInt(20); j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      ReadMessage mail = read(broken);
      for (String text : new String[] {mail.subject(), mail.content()}) {
        if (text != null) {
          assertThat(text.codePoints())
              .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        }
      }
    }
  }
}
