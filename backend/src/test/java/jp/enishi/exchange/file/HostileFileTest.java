package jp.enishi.exchange.file;

import static jp.enishi.exchange.file.TestFiles.file;
import static jp.enishi.exchange.file.TestFiles.rows;
import static jp.enishi.exchange.file.TestFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.enishi.exchange.file.TestFiles.Xlsx;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostileFileTest {
  private static final String ONE_CELL = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

  private static void refused(Path file, String code) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                    UnreadableFile.class,
                    e -> assertThat(e.code()).isEqualTo("exchange.file." + code)));
  }

  @Test
  void each_wrong_kind_of_file_is_named_by_its_content() {
    refused(file(new byte[0]), "empty");
    refused(file("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)), "not_a_table");
    refused(file("<html><table><tr><td>1".getBytes(StandardCharsets.UTF_8)), "web_page");
    refused(file("<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.UTF_8)), "xml");
    refused(file(new byte[] {0x1F, (byte) 0x8B, 8, 0}), "archive");
    refused(zip(Map.of("顧客.csv", "a,b")), "archive");
    refused(zip(Map.of("mimetype", "x", "content.xml", "<a/>")), "open_document");
    refused(zip(Map.of("xl/workbook.bin", "x")), "old_excel");
    refused(
        zip(Map.of("[Content_Types].xml", "", "_rels/.rels", "", "word/document.xml", "")),
        "not_a_table");
    refused(file(new byte[] {'P', 'K', 3, 4, 0, 0}), "damaged");
  }

  @Test
  void old_and_protected_excel_files_are_told_apart() throws IOException {
    byte[] mark = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    old.write(mark);
    old.write("Workbook".getBytes(StandardCharsets.UTF_16LE));
    refused(file(old.toByteArray()), "old_excel");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    locked.write(mark);
    locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    refused(file(locked.toByteArray()), "encrypted");
  }

  @Test
  void a_file_over_the_upload_limit_is_refused_unread() throws IOException {
    Path large = file(new byte[0]);
    try (OutputStream out = Files.newOutputStream(large)) {
      for (int i = 0; i <= 30; i++) {
        out.write(new byte[1024 * 1024]);
      }
    }
    refused(large, "too_large");
  }

  @Test
  void a_bomb_stops_at_the_limit_whatever_its_directory_says() throws IOException {
    Path bomb = bomb(350);
    assertThat(Files.size(bomb)).isLessThan(2_000_000);
    refused(bomb, "inflates_too_much");
    byte[] lying = Files.readAllBytes(bomb);
    belittle(lying, "xl/worksheets/sheet1.xml");
    assertThatThrownBy(() -> rows(file(lying))).isInstanceOf(UnreadableFile.class);
  }

  /** The size in the central directory is made small; the data stays as large as it was. */
  private static void belittle(byte[] zip, String part) {
    int directory = indexOfDirectory(zip, part);
    zip[directory + 24] = 100;
    zip[directory + 25] = 0;
    zip[directory + 26] = 0;
    zip[directory + 27] = 0;
  }

  @Test
  void sheets_that_are_small_each_are_counted_together() throws IOException {
    byte[] lying = Files.readAllBytes(new Xlsx().sheets(10, "<row/>".repeat(100_000)).write());
    belittle(lying, "xl/worksheets/sheet1.xml");
    for (int sheet = 10; sheet < 19; sheet++) {
      belittle(lying, "xl/worksheets/sheet%d.xml".formatted(sheet));
    }
    FileLimits limits = inflatingTo(1 << 20);
    try (SourceFile source = SourceFile.open(file(lying), null, limits)) {
      assertThatThrownBy(() -> source.sheets().forEach(TestFiles::rows))
          .isInstanceOfSatisfying(
              UnreadableFile.class,
              e -> assertThat(e.code()).isEqualTo("exchange.file.inflates_too_much"));
    }
  }

  private static FileLimits inflatingTo(long bytes) {
    FileLimits usual = FileLimits.STANDARD;
    return new FileLimits(
        usual.uploadBytes(),
        bytes,
        usual.zipEntries(),
        usual.sheets(),
        usual.dataRows(),
        usual.columns(),
        usual.cellCharacters(),
        usual.rowCharacters(),
        usual.allCharacters(),
        usual.sharedTextBytes());
  }

  @Test
  void numbers_and_days_that_never_end_are_errors_of_their_cells() throws IOException {
    String digits = "9".repeat(200_000);
    String day = "T00:00:00".repeat(20_000) + "\n";
    Row row =
        rows(new Xlsx()
                .sheet(
                    "<row><c><v>%s</v></c><c t=\"d\"><v>%s</v></c><c><v>12</v></c></row>"
                        .formatted(digits, day))
                .write())
            .getFirst();
    assertThat(TestFiles.texts(row)).containsExactly("#NUM!", "#VALUE!", "12");
  }

  private static Path bomb(int megabytes) throws IOException {
    Path whole = new Xlsx().sheet("@").write();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        var in = new java.util.zip.ZipFile(whole.toFile())) {
      for (var entry : in.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
          byte[] block = "<row/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
          for (long written = 0; written < megabytes * 1024L * 1024L; written += block.length) {
            out.write(block);
          }
          out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        } else {
          in.getInputStream(entry).transferTo(out);
        }
      }
    }
    return file(bytes.toByteArray());
  }

  private static int indexOfDirectory(byte[] zip, String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int i = zip.length - 46 - wanted.length; i >= 0; i--) {
      if (zip[i] == 'P'
          && zip[i + 1] == 'K'
          && zip[i + 2] == 1
          && zip[i + 3] == 2
          && java.util.Arrays.equals(
              zip, i + 46, i + 46 + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError("no directory entry");
  }

  @Test
  void documents_with_a_type_or_entities_are_refused() {
    String entity =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
            + "<row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>";
    refused(new Xlsx().part("xl/worksheets/sheet1.xml", entity).write(), "damaged");
    refused(
        new Xlsx()
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c"
                    + " t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>")
            .write(),
        "damaged");
  }

  @Test
  void names_that_climb_out_of_the_archive_are_refused() {
    refused(new Xlsx().sheet(ONE_CELL).part("../../etc/passwd", "x").write(), "damaged");
    refused(new Xlsx().sheet(ONE_CELL).part("/etc/passwd", "x").write(), "damaged");
    refused(new Xlsx().sheet(ONE_CELL).part("xl\\..\\..\\x", "x").write(), "damaged");
  }

  @Test
  void addresses_outside_of_a_sheet_are_refused() {
    refused(new Xlsx().sheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>").write(), "damaged");
    refused(new Xlsx().sheet("<row><c r=\"XFD1\"><v>1</v></c></row>").write(), "too_many_columns");
    refused(
        new Xlsx().sheet("<row r=\"2000000000\"><c r=\"A1\"><v>1</v></c></row>").write(),
        "damaged");
    refused(new Xlsx().sheet("<row><c t=\"s\"><v>7</v></c></row>").write(), "damaged");
  }

  @Test
  void too_many_rows_are_refused() {
    refused(
        new Xlsx().sheet("<row><c><v>1</v></c></row>".repeat(100_200)).write(), "too_many_rows");
  }

  @Test
  void deep_nesting_and_endless_texts_are_refused() {
    refused(new Xlsx().sheet("<a>".repeat(2_000_000)).write(), "damaged");
    refused(
        new Xlsx()
            .sheet("<row><c t=\"str\"><v>" + "あ".repeat(2_000_000) + "</v></c></row>")
            .write(),
        "damaged");
    refused(
        new Xlsx().sheet("<row><c t=\"str\"><v>" + "あ".repeat(33_000) + "</v></c></row>").write(),
        "cell_too_long");
  }

  @Test
  void every_refusal_has_a_sentence_in_both_languages() {
    ResourceBundle japanese = ResourceBundle.getBundle("messages/exchange", Locale.JAPANESE);
    ResourceBundle english = ResourceBundle.getBundle("messages/exchange", Locale.ENGLISH);
    assertThat(japanese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
    assertThat(japanese.getString("exchange.file.encrypted")).contains("パスワード");
    assertThat(english.getString("exchange.file.encrypted")).contains("password");
  }

  @Property(tries = 400)
  void a_damaged_workbook_is_read_or_refused_but_never_breaks_anything(
      @ForAll @Size(max = 6) int[] places, @ForAll byte value, @ForAll @IntRange(max = 100) int cut)
      throws IOException {
    byte[] bytes =
        Files.readAllBytes(
            new Xlsx()
                .sharedText("<t>山田</t>")
                .style(14)
                .sheet(
                    ONE_CELL.replace("</row>", "<c r=\"B1\" t=\"s\"><v>0</v></c></row>"),
                    "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")
                .write());
    for (int place : places) {
      bytes[Math.floorMod(place, bytes.length)] = value;
    }
    if (cut < 50) {
      bytes = java.util.Arrays.copyOf(bytes, bytes.length * (cut + 50) / 100);
    }
    try {
      assertThat(rows(file(bytes))).isNotNull();
    } catch (UnreadableFile e) {
      assertThat(e.code()).startsWith("exchange.file.");
    }
  }

  @Property(tries = 400)
  void damaged_xml_is_read_or_refused_but_never_breaks_anything(
      @ForAll @Size(max = 4) int[] places, @ForAll char value) throws IOException {
    String sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"n\"><v>43586.5</v></c>"
            + "<c r=\"B1\" t=\"s\"><v>0</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>";
    StringBuilder damaged = new StringBuilder(sheet);
    for (int place : places) {
      damaged.setCharAt(Math.floorMod(place, sheet.length()), value);
    }
    try {
      assertThat(
              rows(
                  new Xlsx()
                      .sharedText("<t>山田</t>")
                      .style(14)
                      .part("xl/worksheets/sheet1.xml", damaged.toString())
                      .write()))
          .isNotNull();
    } catch (UnreadableFile e) {
      assertThat(e.code()).startsWith("exchange.file.");
    }
  }

  @Property(tries = 400)
  void any_text_is_read_or_refused_but_never_breaks_anything(@ForAll String text)
      throws IOException {
    try {
      assertThat(rows(file(text.getBytes(StandardCharsets.UTF_8)))).isNotNull();
    } catch (UnreadableFile e) {
      assertThat(e.code()).startsWith("exchange.file.");
    }
  }
}
