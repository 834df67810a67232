package jp.enishi.activities.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.JapaneseKey;

/** Where in a line names can stand, and which keys they would have. */
final class NamesInLine {

  private static final int LONGEST = 30;
  private static final int MOST_STARTS = 12;
  private static final String FORM =
      "(?:株式会社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)?(?:社団|財団)法人|医療法人(?:社団|財団)?|社会福祉法人|学校法人|宗教法人|npo法人|\\((?:株|有|合|同|資|名|医|福|学|社|財)\\))";
  private static final Pattern FORM_BEFORE = Pattern.compile(FORM + " ?$");
  private static final Pattern AFTER = Pattern.compile("^(?: ?" + FORM + ")?(?:様|さま|さん|御中)?");
  private static final Pattern PARTICLES =
      Pattern.compile("^(?:へは|には|とは|では|へ|に|と|は|が|の|で|から|より|を)(?![ぁ-ん])");
  private static final Pattern HONORIFIC =
      Pattern.compile(
          "(?:代表取締役|取締役|執行役員|副社長|社長|会長|専務|常務|本部長|事業部長|部長|次長|課長|係長|主任|室長|店長|所長|工場長|支店長|支社長|院長|園長|校長|理事長|事務長|マネージャー|リーダー|先生|氏|殿)?(?:様|さま|さん)?");
  private static final Pattern OF_NAME = Pattern.compile("[\\p{IsHan}々ヶヵァ-ヶーa-z]");

  /** A stretch of the line that may be a name, and its key. */
  record Stretch(int from, int to, String key) {}

  private final TypedLine line;
  private final String text;
  private final List<Token> tokens;

  NamesInLine(TypedLine line, List<Token> tokens) {
    this.line = line;
    this.text = line.text();
    this.tokens = tokens;
  }

  /** Stretches that begin where a name can, the longest of each beginning first. */
  List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (int start : starts()) {
      int end = Math.min(gap(start), start + LONGEST);
      for (int to = end; to >= start + 2; to--) {
        if (isBoundary(to) || to - start >= 4) {
          int until = to;
          if (tokens.stream().noneMatch(t -> t.from() == start && t.to() == until)) {
            stretches.add(new Stretch(start, to, JapaneseKey.of(line.typed(start, to))));
          }
        }
      }
    }
    return stretches;
  }

  private List<Integer> starts() {
    TreeSet<Integer> starts = new TreeSet<>();
    for (int i = 0; i < text.length(); i++) {
      if (!Lexicon.isGap(text.charAt(i)) && (i == 0 || Lexicon.isGap(text.charAt(i - 1)))) {
        starts.add(i);
      }
    }
    for (Token token : tokens) {
      Matcher particle = PARTICLES.matcher(text.substring(token.to()));
      int after = token.to() + (particle.find() ? particle.end() : 0);
      if (after < text.length() && !Lexicon.isGap(text.charAt(after))) {
        starts.add(after);
      }
    }
    return starts.stream().limit(MOST_STARTS).toList();
  }

  private int gap(int from) {
    int to = from;
    while (to < text.length() && !Lexicon.isGap(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** Whether a name may end there: before a blank, a known word, a particle or a title. */
  private boolean isBoundary(int position) {
    return position == text.length()
        || Lexicon.isGap(text.charAt(position))
        || PARTICLES.matcher(text.substring(position)).find()
        || tokens.stream().anyMatch(t -> t.from() == position)
        || honorific(position) > position;
  }

  /** The name with the company form and the polite words around it. */
  Token token(Stretch stretch, Meaning meaning) {
    Matcher before = FORM_BEFORE.matcher(text.substring(0, stretch.from()));
    Matcher after = AFTER.matcher(text.substring(stretch.to()));
    return new Token(
        before.find() ? before.start() : stretch.from(),
        stretch.to() + (after.find() ? after.end() : 0),
        meaning);
  }

  /** Stretches before a title (佐藤部長), the longest first, without those in a name already found. */
  List<Stretch> titled(List<Token> names) {
    List<Stretch> titled = new ArrayList<>();
    for (int at = 1; at < text.length(); at++) {
      if (honorific(at) == at || !isOfName(at - 1)) {
        continue;
      }
      int first = at;
      while (first > 0 && at - first < 8 && isOfName(first - 1) && !isIn(names, first - 1)) {
        first--;
      }
      for (int from = first; from < at; from++) {
        titled.add(new Stretch(from, at, JapaneseKey.keepingForm(line.typed(from, at))));
      }
    }
    return titled;
  }

  /** A person's name with the title after it. */
  Token person(Stretch stretch, Meaning meaning) {
    return new Token(stretch.from(), honorific(stretch.to()), meaning);
  }

  private boolean isOfName(int position) {
    return OF_NAME.matcher(text.substring(position, position + 1)).matches();
  }

  private static boolean isIn(List<Token> names, int position) {
    return names.stream().anyMatch(n -> n.overlaps(position, position + 1));
  }

  private int honorific(int position) {
    Matcher matcher = HONORIFIC.matcher(text).region(position, text.length());
    return matcher.lookingAt() ? matcher.end() : position;
  }

  /** What is neither understood nor a name: pieces of two characters or more. */
  List<Stretch> unknown(List<Token> names) {
    List<Token> all = new ArrayList<>(tokens);
    all.removeIf(t -> names.stream().anyMatch(n -> n.overlaps(t.from(), t.to())));
    all.addAll(names);
    all.sort(Comparator.comparingInt(Token::from));
    List<Stretch> unknown = new ArrayList<>();
    int at = 0;
    for (Token token : all) {
      pieces(at, token.from(), unknown);
      at = Math.max(at, token.to());
    }
    pieces(at, text.length(), unknown);
    return unknown;
  }

  private void pieces(int from, int to, List<Stretch> pieces) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || Lexicon.isGap(text.charAt(i))) {
        Matcher particle = PARTICLES.matcher(text.substring(start, i));
        int begin = start + (particle.find() ? particle.end() : 0);
        int end = i;
        while (end > begin && "へにとはがのでを".indexOf(text.charAt(end - 1)) >= 0) {
          end--;
        }
        if (end - begin >= 2) {
          pieces.add(new Stretch(begin, end, JapaneseKey.of(line.typed(begin, end))));
        }
        start = i + 1;
      }
    }
  }

  /** The stretch of those that has a key, the first that begins. */
  static List<Stretch> with(List<Stretch> stretches, Map<String, ?> keys) {
    return stretches.stream().filter(s -> keys.containsKey(s.key())).toList();
  }
}
