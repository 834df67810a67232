package jp.enishi.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The word lists names are made of. */
final class Words {

  /** A word and its reading. */
  record Word(String text, String kana) {}

  record GivenName(String sex, String text, String kana, int year) {}

  /** What stands after the beginning of a name, and what such a business does. */
  record Trade(String suffix, String kana, String industry, String business) {}

  record Institution(String form, Trade trade) {}

  record Shop(Word before, Word after, String industry, String business) {}

  static final List<Word> SURNAMES = rows("surnames.tsv").map(c -> new Word(c[0], c[1])).toList();
  static final List<GivenName> GIVEN_NAMES =
      rows("given-names.tsv")
          .map(c -> new GivenName(c[0], c[1], c[2], Integer.parseInt(c[3])))
          .toList();
  static final List<Word> STEMS = rows("stems.tsv").map(c -> new Word(c[0], c[1])).toList();
  static final List<Trade> TRADES =
      rows("trades.tsv").map(c -> new Trade(c[0], c[1], c[2], c[3])).toList();
  static final List<Institution> INSTITUTIONS =
      rows("institutions.tsv")
          .map(c -> new Institution(c[0], new Trade(c[1], c[2], c[3], c[4])))
          .toList();
  static final List<Shop> SHOPS =
      rows("shops.tsv")
          .map(c -> new Shop(new Word(c[0], c[2]), new Word(c[1], c[3]), c[4], c[5]))
          .toList();

  private Words() {}

  /** The lines of a list in its cells, without the remarks. */
  static Stream<String[]> rows(String file) {
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
