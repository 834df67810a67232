package jp.enishi.quotes.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import jp.enishi.quotes.pdf.QuoteDocument.Addressee;
import jp.enishi.quotes.pdf.QuoteDocument.Kind;
import jp.enishi.quotes.pdf.QuoteDocument.Line;
import jp.enishi.quotes.pdf.QuoteDocument.Sender;
import jp.enishi.quotes.pdf.QuoteDocument.Tax;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotePrinterTest {

  private static final Sender SENDER =
      new Sender(
          "株式会社縁商事",
          "1000001",
          "東京都千代田区千代田1-1",
          "縁ビル 3階",
          "03-1234-5678",
          "03-1234-5679",
          "sales@example.co.jp",
          "T1180301018771",
          "みずほ銀行 本店営業部 普通 1234567 カ）エニシシヨウジ",
          "佐藤 花子",
          List.of("承認", "担当"),
          null,
          null);

  private static QuoteDocument quote(
      @Nullable String number, Addressee addressee, List<Line> lines, @Nullable String remarks) {
    return new QuoteDocument(
        number,
        number == null ? null : Instant.parse("2026-11-27T01:02:03Z"),
        LocalDate.of(2026, 11, 27),
        LocalDate.of(2026, 12, 27),
        addressee,
        "本社複合機入替および保守契約",
        "ご発注後2週間",
        "貴社本社 2階",
        "月末締め翌月末払い",
        remarks,
        false,
        false,
        lines,
        List.of(new Tax("10%対象", 1_000_000, 100_000), new Tax("8%対象（軽減税率※）", 1_500, 120)),
        1_001_500,
        100_120,
        1_101_620,
        SENDER);
  }

  private static Line item(String name, long price, boolean reduced) {
    return new Line(
        Kind.item, name, BigDecimal.ONE, "台", price, null, price, reduced, reduced ? "8%" : "10%");
  }

  private static QuoteDocument usual() {
    return quote(
        "Q2026-0001",
        new Addressee("山田商事株式会社", "情報システム部 部長", "髙﨑 𠮷男"),
        List.of(
            new Line(Kind.heading, "機器", null, null, 0, null, 0, false, null),
            item("複合機 MX-300 (A3カラー)", 950_000, false),
            new Line(
                Kind.item, "保守", new BigDecimal("1.5"), "式", 10_000, 12, 180_000, false, "10%"),
            item("お茶", 1_500, true),
            item("値引き", -130_000, false),
            new Line(Kind.text, "設置費を含みます。", null, null, 0, null, 0, false, null)),
        "本見積の有効期限を過ぎた場合は、あらためてお見積りいたします。\n納期は部材の状況により前後することがあります。");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void it_says_all_that_an_office_and_the_tax_law_want_and_can_be_searched() throws IOException {
    String text = text(QuotePrinter.pdf(usual(), null, null));
    assertThat(text)
        .contains(
            "御 見 積 書",
            "見積番号",
            "Q2026-0001",
            "2026年11月27日",
            "2026年12月27日",
            "山田商事株式会社",
            "情報システム部 部長",
            "髙﨑 𠮷男",
            "様",
            "¥1,101,620-",
            "登録番号 T1180301018771",
            "〒100-0001",
            "担当 佐藤 花子",
            "承認",
            "複合機 MX-300 (A3カラー)",
            "1.5 式",
            "月額 15,000円 × 12か月",
            "8%※",
            "▲130,000",
            "10%対象",
            "8%対象（軽減税率※）",
            "※は軽減税率の対象品目です。",
            "備考",
            "お振込先",
            "1 / 1")
        .doesNotContain("御中", "下書き");
  }

  @Test
  void an_organisation_is_addressed_as_one_and_a_draft_says_that_it_is_one() throws IOException {
    String text =
        text(
            QuotePrinter.pdf(
                quote(
                    null,
                    new Addressee("山田商事株式会社", null, null),
                    List.of(item("品目", 1, false)),
                    null),
                null,
                null));
    assertThat(text).contains("御中", "（発行時に採番）").doesNotContain("様", "備考");
    // set on a slope, so read back in pieces
    assertThat(text.replaceAll("\\s", "")).contains("下書き");
  }

  @Test
  void two_hundred_lines_take_pages_with_the_heading_on_each_and_none_is_lost() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      lines.add(item("明細行%03d".formatted(i), i, false));
    }
    byte[] pdf =
        QuotePrinter.pdf(
            quote("Q2026-0002", new Addressee("山田商事", null, null), lines, "備考の文。\n".repeat(120)),
            null,
            null);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(7, 12);
      String all = new PDFTextStripper().getText(document);
      for (int i = 1; i <= 200; i++) {
        assertThat(all).containsOnlyOnce("明細行%03d".formatted(i));
      }
      assertThat(all.split("備考の文。", -1)).hasSize(121);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      assertThat(second.getText(document))
          .contains("Q2026-0002", "品名・摘要", "2 / " + document.getNumberOfPages());
    }
  }

  @Test
  void fonts_are_in_the_file_and_only_the_glyphs_it_uses() throws IOException {
    byte[] pdf = QuotePrinter.pdf(usual(), null, null);
    assertThat(pdf.length).isLessThan(200_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int fonts = 0;
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansJP.*");
          fonts++;
        }
      }
      assertThat(fonts).isEqualTo(2);
    }
  }

  @Test
  void the_same_document_gives_the_same_pages_and_no_text_however_long_or_strange_breaks_it()
      throws IOException {
    assertThat(text(QuotePrinter.pdf(usual(), null, null)))
        .isEqualTo(text(QuotePrinter.pdf(usual(), null, null)));
    String endless = "長".repeat(200);
    String word = "W".repeat(200);
    for (String name :
        List.of(endless, word, "😀".repeat(200), "\u200B", "。".repeat(200), "（".repeat(200))) {
      QuoteDocument strange =
          quote(
              "Q".repeat(60),
              new Addressee(name, name.substring(0, Math.min(100, name.length())), name),
              List.of(
                  item(name, -999_999_999_999_999L, true),
                  new Line(Kind.heading, name, null, null, 0, null, 0, false, null)),
              name.repeat(10));
      assertThat(QuotePrinter.pdf(strange, null, null)).isNotEmpty();
    }
  }

  @Test
  void lines_do_not_begin_or_end_with_what_must_not() throws IOException {
    try (Press press = new Press()) {
      Type type = press.type(10);
      List<String> lines = type.wrapped("これは、「行頭禁則」と（行末禁則）を確かめる文章です。とても長い。", 55);
      assertThat(lines).hasSizeGreaterThan(4);
      assertThat(String.join("", lines)).isEqualTo("これは、「行頭禁則」と（行末禁則）を確かめる文章です。とても長い。");
      assertThat(lines)
          .allSatisfy(
              line -> {
                assertThat(line).doesNotStartWith("、").doesNotStartWith("。").doesNotStartWith("」");
                assertThat(line).doesNotStartWith("）").doesNotEndWith("「").doesNotEndWith("（");
                assertThat(type.width(line)).isLessThanOrEqualTo(55);
              });
    }
  }

  @Test
  void a_page_can_be_seen_as_a_picture_and_is_not_blank() throws IOException {
    QuotePrinter.Picture picture =
        QuotePrinter.picture(QuotePrinter.pdf(usual(), null, null), 1).orElseThrow();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
    assertThat(picture.pages()).isEqualTo(1);
    assertThat(image.getHeight()).isGreaterThan(image.getWidth());
    assertThat(
            IntStream.range(0, image.getHeight())
                .filter(y -> image.getRGB(image.getWidth() / 2, y) != 0xFFFFFFFF)
                .count())
        .isGreaterThan(50);
  }
}
