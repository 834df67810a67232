package jp.enishi.exchange.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.enishi.platform.text.JapaneseKey;

/**
 * A person's name out of one cell.
 *
 * @param family 姓
 * @param given 名; empty when the cell holds a surname only, or cannot be cut
 * @param guessed whether the cut was made by the list of surnames and not by a space
 */
public record SplitName(String family, String given, boolean guessed) {
  private static final Pattern HONORIFIC = Pattern.compile("[\\s　]*(様|さま|サマ|さん|殿|先生|氏|御中)$");
  private static final Pattern BLANK = Pattern.compile("[\\s　]+");
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHan}々〆ヶヵケ\\p{IsHiragana}\\p{IsKatakana}ー]+");
  private static final int LONGEST = 4;
  private static final Set<String> SURNAMES = surnames();

  /**
   * Cuts at the space; without one after a known surname, the longest that fits; else not at all.
   */
  public static SplitName of(String text) {
    String name = HONORIFIC.matcher(text.strip()).replaceFirst("").strip();
    List<String> parts = Stream.of(BLANK.split(name, 2)).filter(part -> !part.isEmpty()).toList();
    if (parts.size() == 2) {
      return new SplitName(parts.get(0), parts.get(1), false);
    }
    if (JAPANESE.matcher(name).matches() && !isSurname(name)) {
      for (int length = Math.min(LONGEST, name.length() - 1); length > 0; length--) {
        if (isSurname(name.substring(0, length))) {
          return new SplitName(name.substring(0, length), name.substring(length), true);
        }
      }
    }
    return new SplitName(name, "", false);
  }

  /** Cuts a reading at its space; without one it is the family name's. */
  public static SplitName ofKana(String text) {
    String name = HONORIFIC.matcher(text.strip()).replaceFirst("").strip();
    String[] parts = BLANK.split(name, 2);
    return new SplitName(parts[0], parts.length == 2 ? parts[1] : "", false);
  }

  /** 髙橋 and 高橋, 渡邉 and 渡辺 are one surname in the list. */
  private static boolean isSurname(String text) {
    return SURNAMES.contains(JapaneseKey.of(text));
  }

  private static Set<String> surnames() {
    Set<String> surnames = new HashSet<>();
    InputStream in = SplitName.class.getResourceAsStream("/exchange/surnames.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .forEach(surname -> surnames.add(JapaneseKey.of(surname)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return surnames;
  }
}
