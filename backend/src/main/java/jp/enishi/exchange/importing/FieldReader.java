package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.importing.ImportRowView.Level;
import jp.enishi.exchange.importing.RowReader.Said;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.reference.Industries;
import jp.enishi.platform.reference.Industry;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.WholeNumber;
import jp.enishi.platform.text.Yen;
import jp.enishi.platform.time.JapaneseDate;

/** Reads the text of one column as the field it is mapped to, and repairs what Excel did to it. */
final class FieldReader extends ColumnReader {
  private static final Set<String> DATES =
      Set.of(
          "birthDate",
          "verifiedOn",
          "startedOn",
          "endedOn",
          "cardExchangedOn",
          "pricedOn",
          "expectedCloseOn",
          "closedOn",
          "nextActionOn",
          "signedOn",
          "startsOn",
          "endsOn",
          "noticeGivenOn",
          "cancelledOn",
          "dueOn");
  private static final Set<String> NUMBERS =
      Set.of("employees", "householdSize", "probability", "quantity", "billingMonths");
  private static final Pattern COUNTER = Pattern.compile("([名人台個件本]|[%％]|[ヶケか箇カヵ]?月)$");
  private static final Pattern SEPARATED = Pattern.compile("[、，,;；]");
  private static final long MOST = 10_000_000;

  private final Colleagues colleagues;
  private final ComposedReader composed;

  FieldReader(Kind kind, int column, Said said, Colleagues colleagues) {
    super(kind, column, said);
    this.colleagues = colleagues;
    this.composed = new ComposedReader(kind, column, said);
  }

  void read(String field, List<String> texts, Cell.Kind cell) {
    String text = texts.getFirst().strip();
    if (DATES.contains(field)) {
      date(field, text);
    } else if (NUMBERS.contains(field)) {
      number(field, WholeNumber.read(COUNTER.matcher(text).replaceFirst(""), 0, MOST));
    } else if (Choices.known(kind, field)) {
      choice(field, text);
    } else if (!composed.read(field, texts, cell)) {
      other(field, text, texts);
    }
  }

  private void other(String field, String text, List<String> texts) {
    switch (field) {
      case "id" -> id(text);
      case "capitalYen", "amountYen", "costYen" -> number(field, Yen.read(text));
      case "industry" -> industry(text);
      case "fiscalMonth" ->
          DayAndMonth.month(text)
              .ifPresentOrElse(m -> put(field, m), () -> doubt("exchange.row.month"));
      case "closingDay" ->
          DayAndMonth.day(text)
              .ifPresentOrElse(d -> put(field, d), () -> doubt("exchange.row.day"));
      case "tags", "sns", "interests", "competitors" -> list(field, texts);
      case "note", "outcomeNote", "content" -> put(field, String.join("\n", texts));
      case "owner" -> colleague("ownerId", colleagues.accounts(text));
      case "team" -> colleague("teamId", colleagues.teams(text));
      case "site" -> colleague("siteId", colleagues.sites(text));
      case "nextActionBy" -> colleague(field, colleagues.accounts(text));
      case "coOwners" -> colleagues("coOwnerIds", texts);
      case "headOffice", "referredByCompany", "referredByPerson", "company", "person", "deal" ->
          link(field, texts);
      case "people" -> link(field, items(texts).toList());
      case "pipeline", "stage", "priceYen", "priceFrom" -> words(field, text);
      case "occurredAt" -> accept(Moments.read(texts)).ifPresent(at -> put(field, at.toString()));
      case "durationMinutes", "remindMinutes" -> number(field, Spans.minutes(text));
      case "termMonths", "renewalMonths" -> number(field, Spans.months(text));
      case "mainContact", "autoRenewal" -> yesOrNo(field, text);
      default -> put(field, text);
    }
  }

  /** An empty cell that is meant to clear. */
  void clear(String field) {
    List<String> fields =
        switch (field) {
          case "id", "owner", "team", "site", "company", "person", "deal", "people" -> List.of();
          case "pipeline", "stage", "priceYen", "priceFrom", "occurredAt" -> List.of();
          case "coOwners" -> List.of("coOwnerIds");
          case "headOffice", "referredByCompany", "referredByPerson" -> link(field, List.of());
          case "address" -> List.of("prefecture", "city", "street", "building");
          case "phoneAndFax" -> List.of("phone", "fax");
          case "name" -> kind == Kind.person ? List.of("givenName") : List.of();
          case "nameKana" ->
              kind == Kind.person ? List.of("familyKana", "givenKana") : List.of(field);
          default -> List.of(field);
        };
    fields.forEach(f -> said.patch(kind).putNull(f));
  }

  private void date(String field, String text) {
    String day = text.replaceFirst("T\\d{2}:\\d{2}.*$", "");
    accept(JapaneseDate.read(day)).ifPresent(date -> put(field, date.toString()));
  }

  private void choice(String field, String text) {
    Choices.read(kind, field, text)
        .ifPresentOrElse(value -> chosen(field, value), () -> doubt("exchange.row.choice"));
  }

  private void chosen(String field, String value) {
    if (field.equals("active")) {
      patch(field).put(field, Boolean.parseBoolean(value));
    } else {
      put(field, value);
    }
  }

  private void industry(String text) {
    Reading<Industry> reading = Industries.read(text);
    reading
        .accepted()
        .ifPresentOrElse(
            industry -> put("industry", industry.code()), () -> doubt("exchange.row.industry"));
  }

  /**
   * Lines when there are any, since these cannot stand inside an item; else any usual separator.
   */
  private void list(String field, List<String> texts) {
    ArrayNode items = patch(field).putArray(field);
    items(texts).forEach(items::add);
  }

  private static Stream<String> items(List<String> texts) {
    return texts.stream()
        .flatMap(text -> text.contains("\n") ? text.lines() : Stream.of(SEPARATED.split(text)))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .distinct();
  }

  private void colleague(String field, List<UUID> found) {
    only(found).ifPresent(one -> put(field, one.toString()));
  }

  /** All of them or none: who has left us would otherwise be taken off by the next file. */
  private void colleagues(String field, List<String> texts) {
    List<Optional<UUID>> found = items(texts).map(name -> only(colleagues.accounts(name))).toList();
    if (found.stream().allMatch(Optional::isPresent)) {
      ArrayNode all = patch(field).putArray(field);
      found.forEach(one -> all.add(one.orElseThrow().toString()));
    }
  }

  private Optional<UUID> only(List<UUID> found) {
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    said.remark(
        Level.warning, column, found.isEmpty() ? "exchange.row.nobody" : "exchange.row.somebody");
    return Optional.empty();
  }

  /** To be read together with other cells. */
  private void words(String field, String text) {
    said.texts().put(kind + "/" + field, text);
    said.columnOf().put(kind + "/" + field, column);
    said.columnOf().put(kind + "/" + field + "Id", column);
  }

  /** Another record, to be looked for when all rows have been read. */
  private List<String> link(String field, List<String> texts) {
    said.links().add(new Link(kind, field, texts.stream().map(String::strip).toList(), column));
    return List.of();
  }

  private void yesOrNo(String field, String text) {
    Choices.yesOrNo(text)
        .ifPresentOrElse(
            yes -> patch(field).put(field, yes), () -> doubt("exchange.row.yes_or_no"));
  }

  private void id(String text) {
    try {
      said.ids().put(kind, UUID.fromString(text));
      said.columnOf().put(kind + "/id", column);
    } catch (IllegalArgumentException e) {
      doubt("exchange.row.id");
    }
  }
}
