package jp.enishi.activities.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a line is made of, from left to right; names that were found beforehand stand. */
final class Lexer {

  private final DayWords days;

  Lexer(DayWords days) {
    this.days = days;
  }

  /**
   * The parts that are understood, in their order.
   *
   * @param names parts that are names, whatever words are in them
   */
  List<Token> tokens(String text, List<Token> names) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int here = at;
      Token name = names.stream().filter(n -> n.from() == here).findFirst().orElse(null);
      int end =
          names.stream().mapToInt(Token::from).filter(f -> f > here).min().orElse(text.length());
      Token token = name == null ? longest(text, at, end) : name;
      if (token == null) {
        at++;
      } else {
        tokens.add(token);
        at = token.to();
      }
    }
    return tokens;
  }

  private @Nullable Token longest(String text, int from, int to) {
    if (text.charAt(from) == ' ') {
      return null;
    }
    return Stream.<@Nullable Token>of(
            days.at(text, from, to),
            ClockWords.at(text, from, to),
            Lexicon.kindAt(text, from, to),
            Lexicon.reactionAt(text, from, to),
            Lexicon.resultAt(text, from, to),
            Lexicon.nextAt(text, from, to))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(Comparator.comparingInt(Token::to))
        .orElse(null);
  }
}
