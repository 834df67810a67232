package jp.enishi.activities.reading;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.activities.reading.ActivityReading.Choice;
import jp.enishi.activities.reading.NameFinder.Contact;
import jp.enishi.activities.reading.NamesInLine.Stretch;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.time.FiscalYearStart;
import org.jspecify.annotations.Nullable;

/** Reads lines: takes them apart, finds whom they name, and says what would be recorded. */
@Singleton
class ReadingService {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int LONGEST = 10_000;
  private static final int READ = 500;
  private static final int LONGEST_SUBJECT = 60;
  private static final int LONGEST_NEXT = 200;
  private static final int MOST_DEALS = 6;
  private static final int SHORTEST_OF_DEAL = 3;
  private static final int MOST_WORDS = 3;
  private static final int MOST_LOOKUPS = 12;

  private final NameFinder finder;
  private final FiscalYearStart yearStart;

  ReadingService(NameFinder finder, FiscalYearStart yearStart) {
    this.finder = finder;
    this.yearStart = yearStart;
  }

  ActivityReading read(Actor actor, NewReading typed) {
    Checking checking = new Checking();
    String clean = new CommonRules(checking).lines("text", typed.text(), LONGEST);
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
    if (clean == null || typed.text() == null) {
      throw ProblemException.invalid("/text", Remark.of("activities.reading.empty"));
    }
    // positions are those of the text as it was typed
    String text = typed.text();
    int lead = text.length() - text.stripLeading().length();
    int end = text.indexOf('\n', lead);
    TypedLine line = TypedLine.of(end < 0 ? text : text.substring(0, end), READ);
    DayWords days = new DayWords(CommonRules.today(), yearStart.month());
    Lexer lexer = new Lexer(days);
    Whom whom = new Whom(actor, typed, line, lexer.tokens(line.text(), List.of()));
    Sentence.Read read = Sentence.read(line, lexer.tokens(line.text(), whom.tokens));
    String rest = text.substring(line.origin(line.length())).stripTrailing();
    return whom.reading(line, read, rest);
  }

  /** Whom a line is about. */
  private final class Whom {

    private final Actor actor;
    private final NamesInLine line;
    private final TypedLine text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Named> names = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private @Nullable Named company;
    private @Nullable Named deal;
    private final List<Named> people = new ArrayList<>();
    private int lookups;

    Whom(Actor actor, NewReading typed, TypedLine text, List<Token> words) {
      this.actor = actor;
      this.text = text;
      line = new NamesInLine(text, words);
      company = known(Named.Kind.company, typed.companyId());
      deal = known(Named.Kind.deal, typed.dealId());
      Named person = known(Named.Kind.person, typed.personId());
      boolean open = company != null || deal != null || person != null;
      byExactName();
      if (!open && tokens.isEmpty()) {
        byPartOfName();
      }
      UUID at = company == null ? null : company.id();
      List<Contact> contacts = at == null ? List.of() : finder.contacts(actor, at);
      titled(contacts);
      untitled(contacts);
      if (person != null && people.isEmpty()) {
        people.add(person);
      }
      if (company == null && deal == null && people.size() == 1 && choices.isEmpty()) {
        company = finder.employer(actor, people.getFirst().id());
      }
      if (deal == null && company != null) {
        deals(company.id());
      }
      tokens.sort(Comparator.comparingInt(Token::from));
    }

    private @Nullable Named known(Named.Kind kind, @Nullable UUID id) {
      return id == null ? null : finder.known(actor, kind, id);
    }

    /** A company or a person by the whole name, wherever a name can begin. */
    private void byExactName() {
      List<Stretch> stretches = line.stretches();
      List<String> keys =
          stretches.stream().map(Stretch::key).filter(k -> k.length() > 1).distinct().toList();
      if (keys.isEmpty()) {
        return;
      }
      Map<String, List<Named>> companies = finder.companies(actor, keys);
      Map<String, List<Named>> named = finder.people(actor, keys);
      NamesInLine.with(stretches, companies).stream()
          .findFirst()
          .ifPresent(
              stretch ->
                  company(
                      line.token(stretch, name(Named.Kind.company, companies.get(stretch.key())))));
      for (Stretch stretch : NamesInLine.with(stretches, named)) {
        if (isFree(stretch.from(), stretch.to())) {
          person(line.person(stretch, name(Named.Kind.person, named.get(stretch.key()))));
        }
      }
    }

    /** The first word that nothing is known of may be a part of a company's name. */
    private void byPartOfName() {
      line.unknown(tokens).stream()
          .limit(MOST_WORDS)
          .map(
              stretch -> {
                String typed = text.typed(stretch.from(), stretch.to());
                return line.token(
                    stretch, name(Named.Kind.company, finder.companiesLike(actor, typed)));
              })
          .filter(token -> !found(token).isEmpty())
          .findFirst()
          .ifPresent(this::company);
    }

    private void titled(List<Contact> contacts) {
      for (Stretch stretch : line.titled(tokens)) {
        if (isFree(stretch.from(), stretch.to())) {
          List<Named> called = called(contacts, stretch.key());
          if (called.isEmpty() && company == null) {
            called = namesakes(stretch);
          }
          if (!called.isEmpty()) {
            person(line.person(stretch, name(Named.Kind.person, called)));
          }
        }
      }
    }

    /** Asked for a few names only: every look-up is a search. */
    private List<Named> namesakes(Stretch stretch) {
      lookups++;
      return lookups > MOST_LOOKUPS
          ? List.of()
          : called(
              finder.namesakes(actor, text.typed(stretch.from(), stretch.to())), stretch.key());
    }

    /** At a company whose people are known a name needs no title. */
    private void untitled(List<Contact> contacts) {
      for (Stretch stretch : contacts.isEmpty() ? List.<Stretch>of() : line.unknown(tokens)) {
        String key = JapaneseKey.keepingForm(text.typed(stretch.from(), stretch.to()));
        List<Named> called = called(contacts, key);
        if (!called.isEmpty()) {
          person(line.person(stretch, name(Named.Kind.person, called)));
        }
      }
    }

    private static List<Named> called(List<Contact> contacts, String key) {
      return contacts.stream().filter(c -> c.isCalled(key)).map(Contact::named).toList();
    }

    private static Meaning.Name name(Named.Kind kind, @Nullable List<Named> found) {
      return new Meaning.Name(kind, found == null ? List.of() : found);
    }

    private static List<Named> found(Token token) {
      return token.meaning() instanceof Meaning.Name(Named.Kind _, List<Named> found)
          ? found
          : List.of();
    }

    private boolean isFree(int from, int to) {
      return tokens.stream().noneMatch(t -> t.overlaps(from, to));
    }

    private void company(Token token) {
      Named only = only(token, Named.Kind.company);
      company = only;
    }

    private void person(Token token) {
      Named only = only(token, Named.Kind.person);
      if (only != null && !people.contains(only)) {
        people.add(only);
      }
    }

    private @Nullable Named only(Token token, Named.Kind kind) {
      tokens.add(token);
      List<Named> found = found(token);
      if (found.size() == 1) {
        return found.getFirst();
      }
      choices.add(new Choice(kind, text.origin(token.from()), text.origin(token.to()), found));
      return null;
    }

    /** A deal whose title holds what was typed, when there is one; else those that may be meant. */
    private void deals(UUID of) {
      List<Named> deals = finder.deals(actor, of);
      List<Named> meant = new ArrayList<>();
      for (Stretch stretch : deals.isEmpty() ? List.<Stretch>of() : line.unknown(tokens)) {
        deals.stream()
            .filter(d -> isMeant(d, stretch.key()) && !meant.contains(d))
            .forEach(meant::add);
      }
      if (meant.size() == 1) {
        deal = meant.getFirst();
      } else if (!deals.isEmpty()) {
        List<Named> options =
            Stream.concat(meant.stream(), deals.stream()).distinct().limit(MOST_DEALS).toList();
        choices.add(new Choice(Named.Kind.deal, null, null, options));
      }
    }

    private static boolean isMeant(Named deal, String key) {
      return key.length() >= SHORTEST_OF_DEAL
          && (JapaneseKey.keepingForm(deal.name()).contains(key)
              || (deal.hint() != null && JapaneseKey.keepingForm(deal.hint()).equals(key)));
    }

    ActivityReading reading(TypedLine typed, Sentence.Read read, String rest) {
      Stream.of(Stream.ofNullable(company), people.stream(), Stream.ofNullable(deal))
          .flatMap(s -> s)
          .forEach(names::add);
      boolean isShort = rest.isEmpty() && read.text().length() <= LONGEST_SUBJECT;
      String content = (read.text() + rest).strip();
      return new ActivityReading(
          new ActivityReading.Attributes(
              read.kind(),
              occurredAt(read),
              read.minutes(),
              read.direction(),
              isShort && !read.text().isEmpty() ? read.text() : null,
              isShort || content.isEmpty() ? null : content,
              read.reaction(),
              read.result(),
              company == null ? null : company.id(),
              people.stream().map(Named::id).toList(),
              deal == null ? null : deal.id(),
              cutNext(read.next()),
              read.nextOn()),
          read.parts().stream()
              .map(
                  p ->
                      new ActivityReading.Part(
                          typed.origin(p.from()), typed.origin(p.to()), p.as()))
              .toList(),
          List.copyOf(
              new LinkedHashMap<>(
                      names.stream()
                          .collect(
                              Collectors.toMap(Named::id, n -> n, (a, _) -> a, LinkedHashMap::new)))
                  .values()),
          choices);
    }
  }

  private static @Nullable String cutNext(@Nullable String next) {
    return next == null ? null : PlainText.beginning(next, LONGEST_NEXT);
  }

  /** Of a day without a time noon; nothing when it was just now. */
  private static @Nullable Instant occurredAt(Sentence.Read read) {
    LocalDate on = read.on();
    LocalTime at = read.at();
    if (at == null && (on == null || on.equals(CommonRules.today()))) {
      return null;
    }
    return Objects.requireNonNullElse(on, CommonRules.today())
        .atTime(Objects.requireNonNullElse(at, LocalTime.NOON))
        .atZone(TOKYO)
        .toInstant();
  }
}
