package jp.enishi.exchange.exporting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an export: what they are called, and what stands in them. Reading a written file
 * gives the same values again.
 */
final class ExportColumns {
  private static final List<String> ADDRESS = List.of("prefecture", "city", "street", "building");
  private static final List<String> SHARED_END =
      List.of(
          "leadSource",
          "referredByCompany",
          "referredByPerson",
          "rank",
          "tags",
          "owner",
          "team",
          "site",
          "note",
          "source",
          "verifiedOn");

  /** Where a person works: what an export writes of it, by the target that reads it again. */
  private static final Map<String, String> WORK =
      Map.of(
          "company", "company.name",
          "department", "affiliation.department",
          "title", "affiliation.title",
          "mainContact", "affiliation.mainContact",
          "startedOn", "affiliation.startedOn",
          "cardExchangedOn", "affiliation.cardExchangedOn",
          "affiliationNote", "affiliation.note");

  private static final List<String> COMPANY =
      joined(
          List.of(
              "name", "nameKana", "corporateNumber", "invoiceNumber", "headOffice", "postalCode"),
          ADDRESS,
          List.of(
              "phone",
              "fax",
              "email",
              "website",
              "sns",
              "representative",
              "capitalYen",
              "employees",
              "listing",
              "fiscalMonth",
              "closingDay",
              "paymentMonths",
              "paymentDay",
              "industry",
              "business"),
          SHARED_END);
  private static final List<String> PERSON =
      joined(
          List.of(
              "familyName",
              "givenName",
              "familyKana",
              "givenKana",
              "sex",
              "birthDate",
              "memberNumber",
              "mobile",
              "phone",
              "email",
              "postalCode"),
          ADDRESS,
          List.of(
              "occupation",
              "sns",
              "householdSize",
              "interests",
              "interestNote",
              "preferredChannel"),
          SHARED_END,
          List.of(
              "company",
              "department",
              "title",
              "mainContact",
              "startedOn",
              "cardExchangedOn",
              "affiliationNote"));
  private static final Map<String, List<String>> MEANT =
      Map.of(
          "address", ADDRESS,
          "name", List.of("familyName", "givenName"),
          "kana", List.of("familyKana", "givenKana"),
          "ownerName", List.of("owner"),
          "ownerId", List.of("owner"),
          "teamName", List.of("team"),
          "teamId", List.of("team"),
          "siteId", List.of("site"),
          "headOfficeId", List.of("headOffice"));
  private static final Map<String, String> COLUMNS =
      Map.of("owner", "owner_name", "team", "team_name", "site", "site_name");

  /** Columns that are shown but cannot be read again. */
  private static final Set<String> DERIVED = Set.of("updatedAt", "createdAt", "age");

  private static final String MARK = "○";

  private final NewExport.Kind kind;
  private final List<String> fields;

  private ExportColumns(NewExport.Kind kind, List<String> fields) {
    this.kind = kind;
    this.fields = fields;
  }

  /** The columns asked for; all that can be imported again when none is. */
  static ExportColumns of(NewExport.Kind kind, @Nullable List<String> asked) {
    List<String> all = kind == NewExport.Kind.company ? COMPANY : PERSON;
    Set<String> fields = new LinkedHashSet<>(Set.of("id"));
    if (asked == null || asked.isEmpty()) {
      fields.addAll(all);
      return new ExportColumns(kind, List.copyOf(fields));
    }
    for (int i = 0; i < asked.size(); i++) {
      String name = asked.get(i);
      List<String> meant =
          all.contains(name)
              ? List.of(name)
              : MEANT.getOrDefault(name, DERIVED.contains(name) ? List.of(name) : List.of());
      if (meant.isEmpty()) {
        throw ProblemException.invalid("/columns/" + i, Remark.of("problem.field.unknown"));
      }
      fields.addAll(meant);
    }
    // Without a name the file could not be read again.
    fields.addAll(
        kind == NewExport.Kind.company ? List.of("name") : List.of("familyName", "givenName"));
    return new ExportColumns(kind, List.copyOf(fields));
  }

  List<String> fields() {
    return fields;
  }

  List<String> header(Locale language) {
    return fields.stream()
        .map(
            f ->
                Messages.of(
                    DERIVED.contains(f)
                        ? "exchange.export.column." + f
                        : "exchange.target." + WORK.getOrDefault(f, kind + "." + f),
                    List.of(),
                    language))
        .toList();
  }

  /** One line from a row of the database. */
  List<String> line(JsonNode row, Locale language) {
    return fields.stream().map(field -> text(field, value(field, row), language)).toList();
  }

  private static @Nullable JsonNode value(String field, JsonNode row) {
    if (WORK.containsKey(field)) {
      return row.path(NamesBeside.WORK).get(Rows.column(field));
    }
    return row.get(
        NamesBeside.NAMES.contains(field)
            ? NamesBeside.column(field)
            : COLUMNS.getOrDefault(field, Rows.column(field)));
  }

  private static String text(String field, @Nullable JsonNode value, Locale language) {
    if (value == null || value.isNull()) {
      return "";
    }
    if (value.isArray()) {
      return list(value);
    }
    return switch (field) {
      case "listing", "sex", "preferredChannel" ->
          Messages.of("exchange.choice." + field + "." + value.asText(), List.of(), language);
      case "closingDay", "paymentDay" ->
          value.asInt() == 31
              ? Messages.of("exchange.choice.lastDay", List.of(), language)
              : value.asText();
      case "mainContact" -> value.asBoolean() ? MARK : "";
      case "updatedAt", "createdAt" -> value.asText().replaceFirst("^(.{10})T(.{5}).*$", "$1 $2");
      default -> value.asText();
    };
  }

  /**
   * One item a line: a line end cannot stand within an item. A lone item with a separator in it
   * ends with one.
   */
  private static String list(JsonNode items) {
    String joined =
        StreamSupport.stream(items.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("\n"));
    return items.size() == 1 && joined.matches(".*[、，,;；].*") ? joined + "\n" : joined;
  }

  @SafeVarargs
  private static List<String> joined(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
