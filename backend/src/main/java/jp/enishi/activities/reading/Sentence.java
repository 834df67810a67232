package jp.enishi.activities.reading;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.activities.activity.ActivityKind;
import jp.enishi.activities.activity.Direction;
import jp.enishi.activities.activity.Reaction;
import org.jspecify.annotations.Nullable;

/**
 * What a line says: what was done, and what is to be done next. The next action begins at a word
 * that says so (次回), at a day that lies ahead, or at the last day when more is said after it.
 */
final class Sentence {

  /** When only a day was given for what is next. */
  static final String SOMEHOW = "連絡";

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[ 、。,・:;]+|(?:さん|さま|様|殿|御中|へは|には|とは|では|にて|まで|から|より|へ|に|と|は|が|を|の|で)(?=[ 、]|[^ぁ-んァ-ヶー]|$))+");
  private static final Pattern TRAILING = Pattern.compile("[ 、。,・:;(\\[]+$");
  private static final Pattern AFTER_KIND =
      Pattern.compile("^(?:にて|して|しました|した|し|で|済み?)(?:[ 、,。]+|(?=[^ぁ-ん])|$)");

  /** What was understood. Positions are those of the line. */
  record Read(
      @Nullable ActivityKind kind,
      @Nullable Direction direction,
      @Nullable LocalDate on,
      @Nullable LocalTime at,
      @Nullable Integer minutes,
      @Nullable Reaction reaction,
      @Nullable String result,
      String text,
      @Nullable String next,
      @Nullable LocalDate nextOn,
      List<Part> parts) {}

  /** A part of the line and what it was read as. */
  record Part(int from, int to, Role as) {}

  /** What a part was read as. */
  enum Role {
    company,
    person,
    deal,
    kind,
    occurredOn,
    occurredTime,
    duration,
    reaction,
    result,
    nextOn,
    next,
    text
  }

  private final TypedLine line;
  private final String text;
  private final List<Token> tokens;
  private final List<Part> parts = new ArrayList<>();
  private final Set<Token> taken = new HashSet<>();
  private @Nullable ActivityKind kind;
  private @Nullable Direction direction;
  private @Nullable LocalDate on;
  private @Nullable LocalTime at;
  private @Nullable Integer minutes;
  private @Nullable Reaction reaction;
  private @Nullable String result;
  private @Nullable LocalDate nextOn;

  private Sentence(TypedLine line, List<Token> tokens) {
    this.line = line;
    this.text = line.text();
    this.tokens = tokens;
  }

  static Read read(TypedLine line, List<Token> tokens) {
    return new Sentence(line, tokens).read();
  }

  private Read read() {
    int split = split();
    boolean plans = split >= 0;
    int until = plans ? tokens.get(split).from() : text.length();
    List<Token> done = plans ? tokens.subList(0, split) : tokens;
    List<Token> ahead = plans ? tokens.subList(split, tokens.size()) : List.of();
    done.forEach(this::done);
    ahead.forEach(this::ahead);
    List<Part> told = pieces(0, until, done);
    List<Part> planned = plans ? pieces(until, text.length(), ahead) : List.of();
    String next = plans ? joined(planned) : null;
    if (plans && !told.isEmpty() && isPlanOnly(ahead)) {
      // 見積を来週火曜に提出
      boolean apart = Lexicon.isGap(text.charAt(until - 1));
      next = joined(told) + (apart && !planned.isEmpty() ? " " : "") + joined(planned);
      planned = Stream.concat(told.stream(), planned.stream()).toList();
      told = List.of();
    }
    told.forEach(p -> parts.add(new Part(p.from(), p.to(), Role.text)));
    planned.forEach(p -> parts.add(new Part(p.from(), p.to(), Role.next)));
    return new Read(
        kind,
        direction,
        on,
        at,
        minutes,
        reaction,
        result,
        joined(told),
        next == null || !next.isEmpty() ? next : SOMEHOW,
        nextOn,
        parts.stream().sorted(Comparator.comparingInt(Part::from)).toList());
  }

  /** Takes what a part about what was done says; of several of a kind the first. */
  private void done(Token token) {
    switch (token.meaning()) {
      case Meaning.Met(ActivityKind met, Direction began) when kind == null -> {
        kind = met;
        direction = began;
        note(token, Role.kind, standsAlone(token));
      }
      case Meaning.On(DayPhrase day) when on == null -> {
        on = day.past();
        note(token, Role.occurredOn, true);
      }
      case Meaning.At(LocalTime time, LocalTime end) when at == null -> {
        at = time;
        minutes =
            end == null ? minutes : Integer.valueOf((int) ChronoUnit.MINUTES.between(time, end));
        note(token, Role.occurredTime, true);
      }
      case Meaning.Took(int took) when minutes == null -> {
        minutes = took;
        note(token, Role.duration, true);
      }
      case Meaning.Felt(Reaction felt) when reaction == null -> {
        reaction = felt;
        note(token, Role.reaction, Lexicon.isAlone(text, token));
      }
      case Meaning.Result() when result == null -> {
        result = line.typed(token.from(), token.to());
        note(token, Role.result, true);
      }
      case Meaning.Name(Named.Kind named, var _) -> note(token, Role.valueOf(named.name()), true);
      default -> {} // a part of what is told
    }
  }

  /** Takes the day of what is next; all else is what is to be done. */
  private void ahead(Token token) {
    switch (token.meaning()) {
      case Meaning.On(DayPhrase day) when nextOn == null -> {
        nextOn = day.ahead();
        note(token, Role.nextOn, true);
      }
      case Meaning.Next() -> taken.add(token);
      default -> {} // a part of what is to be done
    }
  }

  private void note(Token token, Role as, boolean takes) {
    parts.add(new Part(token.from(), token.to(), as));
    if (takes) {
      taken.add(token);
    }
  }

  /** Whether nothing was done: the whole line is about what is next. */
  private boolean isPlanOnly(List<Token> ahead) {
    return kind == null
        && result == null
        && reaction == null
        && ahead.stream()
            .noneMatch(
                t -> t.meaning() instanceof Meaning.Met || t.meaning() instanceof Meaning.Next);
  }

  /** The token with which the part about what is next begins; -1 when there is none. */
  private int split() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).meaning() instanceof Meaning.Next) {
        return i;
      }
    }
    int day = dayAhead();
    if (day < 1 || !(tokens.get(day - 1).meaning() instanceof Meaning.Met)) {
      return day;
    }
    // 訪問 見積提出 電話 来週火曜: the kind before the day belongs to it when another was said before,
    // or when nothing else was said
    Token kindBefore = tokens.get(day - 1);
    boolean another = kinds(day - 1) > 0;
    boolean alone =
        tokens.subList(0, day - 1).stream().allMatch(t -> t.meaning() instanceof Meaning.Name)
            && bare(0, kindBefore.from(), tokens.subList(0, day - 1)).isEmpty()
            && after(tokens.get(day)).isEmpty();
    boolean beside = bare(kindBefore.to(), tokens.get(day).from(), List.of()).isEmpty();
    return beside && (another || alone) ? day - 1 : day;
  }

  /**
   * The first day that surely lies ahead, or the last that may when a kind is before and more after
   * it.
   */
  private int dayAhead() {
    int open = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).meaning() instanceof Meaning.On(DayPhrase day)) {
        if (day.lean() == DayPhrase.Lean.AHEAD) {
          return i;
        }
        if (day.lean() == DayPhrase.Lean.OPEN && kinds(i) > 0 && !after(tokens.get(i)).isEmpty()) {
          open = i;
        }
      }
    }
    return open;
  }

  private long kinds(int before) {
    return tokens.subList(0, before).stream()
        .filter(t -> t.meaning() instanceof Meaning.Met)
        .count();
  }

  private List<Part> after(Token token) {
    return bare(token.to(), text.length(), List.of());
  }

  /** 訪問 見積提出 and 山田商事訪問 name a kind; in 見積をメールで送付 it is a part of what is told. */
  private boolean standsAlone(Token token) {
    boolean left =
        token.from() == 0
            || Lexicon.isGap(text.charAt(token.from() - 1))
            || tokens.stream()
                .filter(t -> t.to() <= token.from() && taken.contains(t))
                .anyMatch(t -> bare(t.to(), token.from(), List.of()).isEmpty());
    String rest = text.substring(token.to());
    return left
        && (rest.isEmpty()
            || AFTER_KIND.matcher(rest).find()
            || rest.charAt(0) < 'ぁ'
            || rest.charAt(0) > 'ん');
  }

  /** What is typed besides the tokens that were taken. */
  private List<Part> pieces(int from, int to, List<Token> within) {
    return bare(from, to, within.stream().filter(taken::contains).toList());
  }

  /** What is typed besides these tokens, without the particles around them. */
  private List<Part> bare(int from, int to, List<Token> without) {
    List<Part> pieces = new ArrayList<>();
    int begin = from;
    for (Token token : without) {
      piece(begin, token.from(), pieces);
      begin = token.to();
      if (token.meaning() instanceof Meaning.Met) {
        Matcher after = AFTER_KIND.matcher(text.substring(begin, to));
        begin += after.find() ? after.end() : 0;
      }
    }
    piece(begin, to, pieces);
    return pieces;
  }

  private void piece(int from, int to, List<Part> pieces) {
    if (from >= to) {
      return;
    }
    int begin = from;
    int end = to;
    if (from > 0) {
      Matcher leading = LEADING.matcher(text.substring(from, to));
      begin += leading.find() ? leading.end() : 0;
    }
    while (begin < end && Lexicon.isGap(text.charAt(begin))) {
      begin++;
    }
    Matcher trailing = TRAILING.matcher(text.substring(begin, end));
    end = trailing.find() ? begin + trailing.start() : end;
    if (begin < end) {
      pieces.add(new Part(begin, end, Role.text));
    }
  }

  private String joined(List<Part> pieces) {
    return pieces.stream()
        .map(p -> line.typed(p.from(), p.to()).strip())
        .collect(Collectors.joining(" "));
  }
}
