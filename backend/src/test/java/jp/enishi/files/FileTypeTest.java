package jp.enishi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTypeTest {

  @TempDir Path folder;

  private String type(String name, byte[] content) throws IOException {
    Path file = folder.resolve("content");
    Files.write(file, content);
    return FileType.of(file, name);
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
    }
    return bytes.toByteArray();
  }

  @Test
  void the_content_decides_whatever_the_name_says() throws IOException {
    byte[] page = "<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(type("x.png", page)).isEqualTo("text/html");
    assertThat(type("x.png", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("application/pdf");
    assertThat(type("x.png", new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8}))
        .isEqualTo("application/octet-stream");
    assertThat(
            type("x.png", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16}))
        .isEqualTo("image/jpeg");
  }

  @Test
  void the_name_tells_kinds_of_one_format_apart() throws IOException {
    assertThat(type("見積.xlsx", zip("xl/workbook.xml")))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(type("見積.zip", zip("a"))).isEqualTo("application/zip");
    assertThat(type("名簿.csv", "名前,電話".getBytes(Charset.forName("windows-31j"))))
        .isEqualTo("text/csv");
  }
}
