package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of record that can be there twice. */
@Schema(description = "What kind of records.")
public enum DuplicateKind {
  company("customers.company", "@.name", "@.phone", CompanyTraits.COLUMNS, CompanyTraits::of),
  person(
      "customers.person",
      "concat_ws(' ', @.family_name, @.given_name)",
      "coalesce(@.mobile, @.phone)",
      PersonTraits.COLUMNS,
      PersonTraits::of);

  private final String table;
  private final String name;
  private final String phone;
  private final List<String> columns;
  private final Function<JsonNode, Traits> reader;

  DuplicateKind(
      String table,
      String name,
      String phone,
      List<String> columns,
      Function<JsonNode, Traits> reader) {
    this.table = table;
    this.name = name;
    this.phone = phone;
    this.columns = columns;
    this.reader = reader;
  }

  /** The kind a parameter names; companies when it names none. */
  static DuplicateKind of(@Nullable String parameter) {
    return parameter == null ? company : PairFilter.one("kind", values(), parameter);
  }

  String table() {
    return table;
  }

  /** What the record of an alias is called. */
  String name(String alias) {
    return name.replace("@", alias);
  }

  /** The number by which one reaches it. */
  String phone(String alias) {
    return phone.replace("@", alias);
  }

  /** The condition that a record is in the register, not in the trash. */
  String present(String alias) {
    return alias + ".deleted_at is null";
  }

  /** The row of an alias as JSON, only what is compared. */
  String traits(String alias) {
    return columns.stream()
        .map(column -> "'%s', %s.%s".formatted(column, alias, column))
        .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
  }

  Traits read(JsonNode row) {
    return reader.apply(row);
  }
}
