package jp.enishi.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jp.enishi.exchange.file.TestFiles.Xlsx;
import jp.enishi.exchange.importing.ImportSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Files that are no lists, at the border: refused within seconds, with what to do, and no trace.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class HostileUploadTest {
  private static final long SECONDS = 60;

  @Inject Jdbi jdbi;

  private final Somebody sales = Somebody.sales();
  private long stored;

  @BeforeEach
  void count() {
    stored = imports();
  }

  @AfterEach
  void nothing_was_stored_and_others_are_served() {
    assertThat(imports()).isEqualTo(stored);
    sales.request().get("/api/companies").then().statusCode(200);
  }

  private long imports() {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select (select count(*) from exchange.import) + (select count(*) from"
                        + " exchange.import_row)")
                .mapTo(Long.class)
                .one());
  }

  private void refused(String name, byte[] content, String whatToDo) {
    long begin = System.nanoTime();
    Response answer = new ImportSteps(sales).upload(name, content);
    assertThat(answer.statusCode()).as(name).isEqualTo(400);
    assertThat(answer.<String>path("type")).isEqualTo("/problems/unreadable-file");
    assertThat(answer.<String>path("detail")).contains(whatToDo);
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(SECONDS);
  }

  private void refused(String name, Path file, String whatToDo) throws IOException {
    refused(name, Files.readAllBytes(file), whatToDo);
  }

  @Test
  void another_kind_of_file() throws IOException {
    refused("請求書.xlsx", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "CSV か Excel");
    refused(
        "一覧.csv", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3}, "CSV か Excel");
    refused("一覧.csv", TestFiles.zip(Map.of("一覧.csv", "会社名")), "解凍");
  }

  @Test
  void an_encrypted_workbook() throws IOException {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    locked.write(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        });
    locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    refused("秘密.xlsx", locked.toByteArray(), "パスワードを外して");
  }

  @Test
  void a_workbook_that_inflates_to_a_gigabyte() throws IOException {
    byte[] bomb = sheet("<row/>", 180_000_000L);
    assertThat(bomb.length).isLessThan(10_000_000);
    refused("爆弾.xlsx", bomb, "分けて");
  }

  @Test
  void two_million_rows_of_either_kind() throws IOException {
    refused("行.csv", "a\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8), "分けて");
    refused("行.xlsx", sheet("<row><c><v>1</v></c></row>", 2_000_000), "分けて");
  }

  @Test
  void a_hundred_thousand_columns_of_either_kind() throws IOException {
    String wide = "列,".repeat(100_000) + "列\n" + "値,".repeat(100_000) + "値\n";
    refused("列.csv", wide.getBytes(StandardCharsets.UTF_8), "使わない列");
    refused(
        "列.xlsx",
        new Xlsx().sheet("<row>" + "<c><v>1</v></c>".repeat(100_000) + "</row>").write(),
        "使わない列");
  }

  /** A text that a small file holds once and its cells repeat. */
  private static Path repeating(int columns, int rows) {
    String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(columns) + "</row>";
    return new Xlsx()
        .sharedText("<t>" + "縁".repeat(32_767) + "</t>")
        .sheet(row.repeat(rows))
        .write();
  }

  @Test
  void a_small_workbook_whose_rows_are_gigabytes() throws IOException {
    Path rows = repeating(200, 600);
    assertThat(Files.size(rows)).isLessThan(100_000);
    refused("行の文字.xlsx", rows, "1 行の上限 100000 文字");
    refused("全部の文字.xlsx", repeating(3, 1_200), "分けて");
  }

  @Test
  void a_sheet_that_is_named_a_hundred_thousand_times() throws IOException {
    refused("同じ表.xlsx", new Xlsx().sheet("<row/>").named(100_000).write(), "保存し直して");
    refused("表の束.xlsx", new Xlsx().sheets(201, "<row/>").write(), "上限 200 枚");
  }

  @Test
  void a_document_that_asks_for_files_of_ours() throws IOException {
    String entity =
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
            + "<row><c t=\"str\"><v>&x;</v></c></row></sheetData></worksheet>";
    refused("外部.xlsx", new Xlsx().part("xl/worksheets/sheet1.xml", entity).write(), "保存し直して");
  }

  @Test
  void names_that_climb_out_of_the_archive() throws IOException {
    refused(
        "登る.xlsx",
        new Xlsx()
            .sheet("<row><c><v>1</v></c></row>")
            .part("../../../tmp/enishi-slip", "x")
            .write(),
        "保存し直して");
    assertThat(Path.of("/tmp/enishi-slip")).doesNotExist();
  }

  @Test
  void a_quote_that_never_ends() {
    refused(
        "引用.csv",
        ("会社名,備考\n山田,\"ここから" + "続く\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8),
        "2 行目");
  }

  @Test
  void a_file_cut_in_the_middle() throws IOException {
    byte[] whole = Files.readAllBytes(new Xlsx().sheet("<row><c><v>1</v></c></row>").write());
    refused("途中.xlsx", Arrays.copyOf(whole, whole.length / 2), "保存し直して");
    refused("途中.csv", "会社名,備考\n山田,\"半分の".getBytes(StandardCharsets.UTF_8), "途中で切れていないか");
  }

  /** A workbook whose only sheet repeats a row. */
  private static byte[] sheet(String row, long times) throws IOException {
    Path whole = new Xlsx().sheet("@").write();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int block = 10_000;
    byte[] rows = row.repeat(block).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        ZipFile in = new ZipFile(whole.toFile())) {
      for (ZipEntry entry : in.stream().toList()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
          for (long written = 0; written < times; written += block) {
            out.write(rows);
          }
          out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        } else {
          in.getInputStream(entry).transferTo(out);
        }
      }
    }
    return bytes.toByteArray();
  }
}
