package jp.enishi.platform.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.LegalForm.Found;
import jp.enishi.platform.text.LegalForm.Position;
import org.jspecify.annotations.Nullable;

/** Finds the ways of writing a {@link LegalForm} in text that {@link Folding} has folded. */
final class CompanyForms {
  private record Spelling(String text, LegalForm form) {}

  /** Where a form stands in folded text: from start (inclusive) to end (exclusive). */
  private record Span(int start, int end, LegalForm form) {}

  private static final Map<Character, List<Spelling>> WORDS = new HashMap<>();
  private static final Map<String, LegalForm> MARKS = new HashMap<>();
  private static final Set<String> TAILS = new LinkedHashSet<>();
  private static final int LONGEST_MARK = 4;

  static {
    for (LegalForm form : LegalForm.values()) {
      List<String> spellings = new ArrayList<>(form.otherWords());
      spellings.add(form.label());
      for (String spelling : spellings) {
        String word = Folding.fold(spelling);
        WORDS.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(new Spelling(word, form));
        TAILS.add(word.substring(word.length() - 2));
      }
      form.marks().forEach(mark -> MARKS.put(Folding.fold(mark), form));
    }
    Comparator<Spelling> longestFirst =
        Comparator.comparingInt((Spelling s) -> s.text().length()).reversed();
    WORDS.values().forEach(words -> words.sort(longestFirst));
  }

  /**
   * English forms at the end. A separator must stand before them, or the name Zinc would lose its
   * last letters.
   */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "[ .,・]+(?:(?<stock>co[ .,]*ltd|company[ .,]*limited|corporation|corp|incorporated|inc"
              + "|limited|ltd|k[.]? ?k)|(?<llc>llc|l[.]l[.]c|g[.]? ?k)|(?<yugen>y[.]? ?k))[ .,]*$");

  private CompanyForms() {}

  /** Folded text without forms in brackets and in English. */
  static String withoutMarks(String folded) {
    String text = folded;
    while (text.indexOf('(') >= 0 || text.indexOf(')') >= 0) {
      Span mark = mark(text);
      if (mark == null) {
        break;
      }
      text = text.substring(0, mark.start()) + " " + text.substring(mark.end());
    }
    for (Span english = english(text); english != null; english = english(text)) {
      text = text.substring(0, english.start());
    }
    return text;
  }

  /** A key without spelled-out forms, wherever they stand. */
  static String withoutWords(String key) {
    String text = key;
    for (Span word = word(text, 0); word != null; word = word(text, 0)) {
      text = text.substring(0, word.start()) + text.substring(word.end());
    }
    return text;
  }

  static Optional<Found> find(String name) {
    TracedText traced = TracedText.of(name);
    String text = traced.folded();
    Span span = atAnEdge(text);
    if (span == null) {
      span = word(text, 0);
    }
    if (span == null) {
      span = mark(text);
    }
    if (span == null) {
      span = english(text);
    }
    return span == null ? Optional.empty() : found(traced, span);
  }

  private static Optional<Found> found(TracedText name, Span span) {
    String before = name.before(span.start());
    String after = name.from(span.end());
    if (before.isEmpty()) {
      return after.isEmpty()
          ? Optional.empty()
          : Optional.of(new Found(span.form(), Position.BEFORE, after));
    }
    return Optional.of(
        after.isEmpty()
            ? new Found(span.form(), Position.AFTER, before)
            : new Found(span.form(), Position.WITHIN, before + " " + after));
  }

  private static @Nullable Span atAnEdge(String text) {
    Span word = word(text, 0);
    while (word != null) {
      if (word.start() == 0 || word.end() == text.length()) {
        return word;
      }
      word = word(text, word.end());
    }
    return null;
  }

  private static @Nullable Span word(String text, int from) {
    if (TAILS.stream().noneMatch(text::contains)) {
      return null;
    }
    for (int i = from; i < text.length(); i++) {
      for (Spelling spelling : WORDS.getOrDefault(text.charAt(i), List.of())) {
        if (text.startsWith(spelling.text(), i)) {
          return new Span(i, i + spelling.text().length(), spelling.form());
        }
      }
    }
    return null;
  }

  /** (株) anywhere, カ) at the beginning, (カ at the end. */
  private static @Nullable Span mark(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    for (int open = text.indexOf('('); open >= 0; open = text.indexOf('(', open + 1)) {
      int close = text.indexOf(')', open);
      int last = close < 0 ? end : close;
      LegalForm form = markBetween(text, open + 1, last);
      if (form != null) {
        return new Span(open, close < 0 ? end : close + 1, form);
      }
    }
    LegalForm form = markBetween(text, start, text.indexOf(')'));
    return form == null ? null : new Span(start, text.indexOf(')') + 1, form);
  }

  private static @Nullable LegalForm markBetween(String text, int start, int end) {
    return end > start && end - start <= LONGEST_MARK
        ? MARKS.get(text.substring(start, end))
        : null;
  }

  private static @Nullable Span english(String text) {
    int last = text.length() - 1;
    while (last > 0 && " .,".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    if (last < 2 || "dcnpk".indexOf(text.charAt(last)) < 0) {
      return null;
    }
    Matcher matcher = ENGLISH.matcher(text);
    if (!matcher.find() || matcher.start() == 0) {
      return null;
    }
    LegalForm form =
        matcher.group("stock") != null
            ? LegalForm.STOCK_COMPANY
            : matcher.group("llc") != null
                ? LegalForm.LIMITED_LIABILITY_COMPANY
                : LegalForm.LIMITED_COMPANY;
    return new Span(matcher.start(), text.length(), form);
  }
}
