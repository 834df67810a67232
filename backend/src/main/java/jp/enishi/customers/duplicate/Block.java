package jp.enishi.customers.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Records are compared only with those they share a key with: a block. So a scan of a million
 * records compares a few million pairs and not half a trillion.
 *
 * @param source where the records with their keys are read from; empty for the register itself
 * @param keys what the records of a block share, with the alias in the place of {@code @}
 * @param condition what two of a block must have in common as well, on {@code a} and {@code b}
 * @param most a larger block says nothing about its records and is passed over, which is counted
 */
record Block(String source, List<String> keys, String condition, int most) {

  private static final int FEW = 50;
  private static final int SOME = 100;
  private static final String SIMILAR = "similarity(a.name_key, b.name_key) >= ";
  private static final String KANA = "@.sort_kana collate \"ja-x-icu\"";

  /** A person once for each number: some enter the mobile as the phone. */
  private static final String EITHER_PHONE =
      """
      (select m.*, m.mobile_key as number from customers.person m
       union all select p.*, p.phone_key from customers.person p where p.phone_key is distinct from p.mobile_key)\
      """;

  private static final List<Block> COMPANIES =
      List.of(
          of("coalesce(@.corporate_number, substr(@.invoice_number, 2))"),
          of("@.phone_key"),
          of("@.email_key"),
          of("@.name_key", "@.prefecture"),
          alike("a.name_kana is not null and b.name_kana is not null", KANA, "@.prefecture"),
          alike(SIMILAR + "0.5", "@.postal_code", "left(@.name_key, 2)"),
          alike(SIMILAR + "0.5", "@.postal_code", "right(@.name_key, 2)"),
          alike(SIMILAR + "0.6", "@.prefecture", "@.city", "left(@.name_key, 3)"));

  private static final List<Block> PEOPLE =
      List.of(
          new Block(EITHER_PHONE, List.of("@.number"), "true", FEW),
          of("@.email_key"),
          of("@.name_key", "@.birth_date"),
          of(KANA, "@.birth_date"),
          alike(SIMILAR + "0.3", "@.postal_code", "@.birth_date"),
          of("@.name_key", "@.postal_code"),
          of(KANA, "@.postal_code"));

  static List<Block> of(DuplicateKind kind) {
    return switch (kind) {
      case company -> COMPANIES;
      case person -> PEOPLE;
    };
  }

  private static Block of(String... keys) {
    return new Block("", List.of(keys), "true", FEW);
  }

  private static Block alike(String condition, String... keys) {
    return new Block("", List.of(keys), condition, SOME);
  }

  /**
   * The blocks: their keys, and how many records each has. A block belongs to the slice that its
   * first key falls into, so that each statement stays short.
   *
   * @param scope the condition on the records of an alias
   * @param changedOnly whether only blocks count that hold a record changed since {@code :since}
   */
  String blocks(DuplicateKind kind, UnaryOperator<String> scope, boolean changedOnly) {
    String changed =
        " and (%s) in (select %s from %s where %s and n.updated_at >= :since)"
            .formatted(keys("c"), keys("n"), from(kind, "n"), scope.apply("n"));
    return """
    select %s, count(*) as records from %s where %s and %s
      and (hashtext(cast(%s as text)) & 2147483647) %% :slices = :slice%s
    group by %s having count(*) > 1
    """
        .formatted(
            named("c"),
            from(kind, "c"),
            scope.apply("c"),
            known("c"),
            at("c", keys.getFirst()),
            changedOnly ? changed : "",
            places());
  }

  /** The pairs of the blocks {@code g}. */
  String pairs(DuplicateKind kind, UnaryOperator<String> scope, boolean changedOnly) {
    return """
    select a.id, b.id from block g, %s, %s where %s and %s and a.id < b.id
      and %s and %s and %s and g.records <= %d%s
    """
        .formatted(
            from(kind, "a"),
            from(kind, "b"),
            equal("a"),
            equal("b"),
            scope.apply("a"),
            scope.apply("b"),
            condition,
            most,
            changedOnly ? " and (a.updated_at >= :since or b.updated_at >= :since)" : "");
  }

  private String from(DuplicateKind kind, String alias) {
    return (source.isEmpty() ? kind.table() : source) + " " + alias;
  }

  private String named(String alias) {
    return IntStream.range(0, keys.size())
        .mapToObj(i -> at(alias, keys.get(i)) + " as k" + i)
        .collect(Collectors.joining(", "));
  }

  private String keys(String alias) {
    return at(alias, String.join(", ", keys));
  }

  private String known(String alias) {
    return keys.stream()
        .map(key -> at(alias, key) + " is not null")
        .collect(Collectors.joining(" and "));
  }

  private String places() {
    return IntStream.rangeClosed(1, keys.size())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", "));
  }

  private String equal(String alias) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      conditions.add(at(alias, keys.get(i)) + " = g.k" + i);
    }
    return String.join(" and ", conditions);
  }

  private static String at(String alias, String expression) {
    return expression.replace("@", alias);
  }
}
