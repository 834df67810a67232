package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.enishi.access.Visibility;
import jp.enishi.exchange.sheet.Column.Origin;
import jp.enishi.exchange.sheet.Column.Writing;
import jp.enishi.platform.db.Rows;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a kind, in their order, and what lists call them. Every method but the last ones
 * adds columns; a sheet writes them down once.
 */
public final class Columns {

  /** Where {@link ExportSheet#facts} are put into a row. */
  public static final String FACTS = "facts";

  private static final String ID = "id";

  private final String kind;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, List<String>> meant = new HashMap<>();
  private final List<String> always = new ArrayList<>();
  private boolean whole;

  /** Begins with the id of the records, whose columns are the messages {@code target.<kind>.…}. */
  Columns(String kind) {
    this.kind = kind;
    plain(ID);
  }

  /** Attributes as they are: texts, days, numbers, marks, lists. */
  Columns plain(String... names) {
    for (String name : names) {
      put(name, name, null, (row, language) -> Cells.plain(row.path(Rows.column(name))));
    }
    return this;
  }

  /**
   * An attribute that is one of a few values, whose words are {@code exchange.choice.<words>.…}.
   */
  Columns choice(String name, String words) {
    return put(
        name,
        name,
        null,
        (row, language) -> Cells.choice(words, row.path(Rows.column(name)), language));
  }

  /** An attribute that is a moment. */
  Columns moment(String name) {
    return put(name, name, null, (row, language) -> Cells.moment(row.path(Rows.column(name))));
  }

  /** Days of a month. */
  Columns daysOfMonth(String... names) {
    for (String name : names) {
      put(
          name,
          name,
          null,
          (row, language) -> Cells.dayOfMonth(row.path(Rows.column(name)), language));
    }
    return this;
  }

  /** Who looks after the records, by name. */
  Columns care() {
    for (String name : List.of("owner", "team", "site")) {
      put(name, name, null, (row, language) -> Cells.plain(row.path(name + "_name")));
      means(name + "Id", name).means(name + "Name", name);
    }
    return this;
  }

  /** Those who share the care, by name. */
  Columns coOwners() {
    return beside("coOwners", NamesBeside.accounts("c.co_owner_ids"))
        .means("coOwnerIds", "coOwners");
  }

  /** The company it is about, by name. */
  Columns company() {
    return beside("company", NamesBeside.company("c.company_id"))
        .means("companyId", "company")
        .means("companyName", "company");
  }

  /** The person it is about, by name. */
  Columns person() {
    return beside("person", NamesBeside.person("c.person_id"))
        .means("personId", "person")
        .means("personName", "person");
  }

  /** The deal it is about, by its title. */
  Columns deal() {
    return beside("deal", NamesBeside.deal("c.deal_id"))
        .means("dealId", "deal")
        .means("dealTitle", "deal");
  }

  /** What is fetched beside the record, as far as the reader sees it: mostly another's name. */
  Columns beside(String name, Function<Visibility, String> expression) {
    String alias = "beside_" + Rows.column(name);
    return put(
        name,
        name,
        visibility -> expression.apply(visibility) + " as " + alias,
        (row, language) -> Cells.plain(row.path(alias)));
  }

  /** A part of what is fetched as one, with the message that stands above it. */
  Columns part(String name, String label, String whole, Function<Visibility, String> expression) {
    return put(
        name,
        label,
        visibility -> expression.apply(visibility) + " as " + whole,
        (row, language) -> Cells.plain(row.path(whole).path(Rows.column(name))));
  }

  /** What follows from the attributes and stands in the row itself. */
  Columns derived(String... names) {
    for (String name : names) {
      derived(name, (row, language) -> Cells.plain(row.path(Rows.column(name))));
    }
    return this;
  }

  /** What follows from the attributes. */
  Columns derived(String name, Writing writing) {
    columns.put(name, new Column(name, shown(name), Origin.DERIVED, null, writing));
    return this;
  }

  /** What is fetched beside the record as far as the reader sees it, and cannot be read again. */
  Columns derived(String name, Function<Visibility, String> expression, Writing writing) {
    columns.put(name, new Column(name, shown(name), Origin.DERIVED, expression, writing));
    return this;
  }

  /** Facts as they are. */
  Columns facts(String... names) {
    for (String name : names) {
      fact(name, (value, language) -> Cells.plain(value));
    }
    return this;
  }

  /** A fact that is one of a few values. */
  Columns factChoice(String name, String words) {
    return fact(name, (value, language) -> Cells.choice(words, value, language));
  }

  /** A fact that is a moment. */
  Columns factMoment(String name) {
    return fact(name, (value, language) -> Cells.moment(value));
  }

  private Columns fact(String name, FactWriting writing) {
    columns.put(
        name,
        new Column(
            name,
            shown(name),
            Origin.FACT,
            null,
            (row, language) -> writing.text(row.path(FACTS).path(Rows.column(name)), language)));
    return this;
  }

  @FunctionalInterface
  private interface FactWriting {
    String text(JsonNode value, Locale language);
  }

  /** When records were made and last changed. */
  Columns stamps() {
    for (String name : List.of("createdAt", "updatedAt")) {
      derived(name, (row, language) -> Cells.moment(row.path(Rows.column(name))));
    }
    return this;
  }

  /** The columns of the same names of another sheet. */
  Columns of(Columns other, String... names) {
    for (String name : names) {
      Column column = other.columns.get(name);
      if (column == null) {
        throw new IllegalArgumentException(name);
      }
      columns.put(name, column);
    }
    return this;
  }

  /** A column of lists that stands for these. */
  Columns means(String shown, String... names) {
    meant.put(shown, List.of(names));
    return this;
  }

  /** Has everything written when nothing is asked for, as no import reads any of it again. */
  Columns whole() {
    whole = true;
    return this;
  }

  /** Without these a file could not be read again. */
  Columns always(String... names) {
    always.addAll(List.of(names));
    return this;
  }

  private Columns put(
      String name, String label, @Nullable Function<Visibility, String> beside, Writing writing) {
    String target = label.contains(".") ? label : kind + "." + label;
    columns.put(
        name, new Column(name, "exchange.target." + target, Origin.WRITTEN, beside, writing));
    return this;
  }

  private static String shown(String name) {
    return "exchange.export.column." + name;
  }

  List<Column> all() {
    return List.copyOf(columns.values());
  }

  /** What is written when nothing is asked for: all that an import reads again, of parts all. */
  public List<Column> usual() {
    return columns.values().stream().filter(c -> whole || c.isWritten()).toList();
  }

  /** What is written before all that is asked for. */
  public Stream<Column> first() {
    return Stream.of(ID).map(columns::get);
  }

  /** What is written after all that is asked for, unless it is there. */
  public Stream<Column> last() {
    return always.stream().map(columns::get);
  }

  /** What a name in an order or a list stands for; nothing when there is no such column. */
  public List<Column> named(String name) {
    return meant.getOrDefault(name, List.of(name)).stream()
        .map(columns::get)
        .filter(Objects::nonNull)
        .toList();
  }
}
