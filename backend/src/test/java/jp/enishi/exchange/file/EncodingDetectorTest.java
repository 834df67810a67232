package jp.enishi.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EncodingDetectorTest {
  private static final String LIST = "会社名,電話\n①㈱髙橋～−店,03-1234-5678\nｱｲｳ㈲,06-1234-5678\n";

  private static EncodingGuess detect(String text, String charset) throws IOException {
    return EncodingDetector.detect(TestFiles.csv(text, Charset.forName(charset)));
  }

  @Test
  void a_list_with_machine_dependent_signs_is_windows_31j() throws IOException {
    String list = LIST.replace('−', '－');
    assertThat(detect(list, "windows-31j"))
        .isEqualTo(new EncodingGuess(TextEncoding.WINDOWS_31J, true));
  }

  @Test
  void half_width_kana_alone_is_windows_31j() throws IOException {
    assertThat(detect("ﾔﾏﾀﾞｼｮｳｼﾞ\n", "windows-31j").encoding()).isEqualTo(TextEncoding.WINDOWS_31J);
  }

  @Test
  void utf8_is_seen_with_and_without_mark() throws IOException {
    assertThat(detect(LIST, "UTF-8").encoding()).isEqualTo(TextEncoding.UTF_8);
    assertThat(detect("\uFEFF" + LIST, "UTF-8").encoding()).isEqualTo(TextEncoding.UTF_8_BOM);
  }

  @Test
  void utf16_is_seen_with_and_without_mark() throws IOException {
    assertThat(detect(LIST, "UTF-16LE").encoding()).isEqualTo(TextEncoding.UTF_16LE);
    assertThat(detect(LIST, "UTF-16BE").encoding()).isEqualTo(TextEncoding.UTF_16BE);
    assertThat(detect("\uFEFF" + LIST, "UTF-16LE").encoding()).isEqualTo(TextEncoding.UTF_16LE_BOM);
    assertThat(detect("\uFEFF" + LIST, "UTF-16BE").encoding()).isEqualTo(TextEncoding.UTF_16BE_BOM);
  }

  @Test
  void wide_blanks_do_not_turn_utf16_around() throws IOException {
    String list = "会社　名,住　所\n".repeat(3) + "　　　　　　　　　\n";
    assertThat(detect(list, "UTF-16BE").encoding()).isEqualTo(TextEncoding.UTF_16BE);
  }

  @Test
  void escape_sequences_mean_iso_2022_jp() throws IOException {
    assertThat(detect("会社名,電話\n山田商事,03\n", "ISO-2022-JP").encoding())
        .isEqualTo(TextEncoding.ISO_2022_JP);
  }

  @Test
  void a_file_cut_inside_a_character_is_doubtful_but_named() throws IOException {
    byte[] whole = LIST.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, "会社名,電話\n".getBytes(StandardCharsets.UTF_8).length + 1);
    EncodingGuess guess = EncodingDetector.detect(TestFiles.file(cut));
    assertThat(guess).isEqualTo(new EncodingGuess(TextEncoding.UTF_8, false));
  }

  @Test
  void a_picture_is_no_text() {
    byte[] picture = new byte[4000];
    new java.util.Random(1).nextBytes(picture);
    assertThatThrownBy(() -> EncodingDetector.detect(TestFiles.file(picture)))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("exchange.file.not_a_table"));
  }

  @Property(tries = 300)
  void any_bytes_are_named_or_refused(@ForAll byte[] bytes) throws IOException {
    try {
      assertThat(EncodingDetector.detect(TestFiles.file(bytes)).encoding()).isNotNull();
    } catch (UnreadableFile e) {
      assertThat(e.code()).isEqualTo("exchange.file.not_a_table");
    }
  }
}
