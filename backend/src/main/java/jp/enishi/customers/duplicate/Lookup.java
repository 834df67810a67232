package jp.enishi.customers.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way to find records that share something with a typed one: a condition that an index serves,
 * on the alias {@code c}.
 *
 * @param most how many records it gives at most
 */
record Lookup(String condition, Map<String, Object> values, int most) {

  /** How similar names must be to be found by similarity alone. */
  static final double SIMILAR = 0.55;

  private static final int FEW = 20;
  private static final int MANY = 300;

  /** Shorter names have too few letters in common with anything. */
  private static final int SHORTEST = 3;

  /** 法人番号, or the one within the 登録番号; an index stands on this expression. */
  static final String COMPANY_NUMBER = "coalesce(c.corporate_number, substr(c.invoice_number, 2))";

  static List<Lookup> of(CompanyTraits typed, @Nullable String postalCode) {
    List<Lookup> lookups = new ArrayList<>();
    add(lookups, COMPANY_NUMBER + " = :number", "number", typed.number());
    add(lookups, "c.phone_key = :phone", "phone", typed.phone());
    add(lookups, "c.email_key = :email", "email", typed.email());
    String name = Traits.known(typed.name());
    add(lookups, "c.name_key = :name", "name", name);
    if (name != null) {
      addBeside(
          lookups,
          "c.name_key = :name",
          name,
          "c.prefecture = :prefecture",
          "prefecture",
          typed.prefecture());
      addBeside(
          lookups,
          "similarity(c.name_key, :name) >= 0.5",
          name,
          "c.postal_code = :postalCode",
          "postalCode",
          postalCode);
      if (name.codePointCount(0, name.length()) >= SHORTEST) {
        add(lookups, "c.name_key % :name", "name", name);
      }
    }
    return lookups;
  }

  static List<Lookup> of(PersonTraits typed, @Nullable String postalCode) {
    List<Lookup> lookups = new ArrayList<>();
    add(lookups, "c.member_number = :number", "number", typed.memberNumber());
    if (!typed.phones().isEmpty()) {
      String[] phones = typed.phones().toArray(String[]::new);
      add(lookups, "c.mobile_key = any(:phones)", "phones", phones);
      add(lookups, "c.phone_key = any(:phones)", "phones", phones);
    }
    add(lookups, "c.email_key = :email", "email", typed.email());
    String name = Traits.known(typed.name());
    add(lookups, "c.name_key = :name", "name", name);
    if (name != null) {
      addBeside(
          lookups,
          "c.name_key = :name",
          name,
          "c.birth_date = :birthDate",
          "birthDate",
          typed.birthDate());
      addBeside(
          lookups,
          "c.name_key = :name",
          name,
          "c.prefecture = :prefecture",
          "prefecture",
          typed.prefecture());
      addBeside(
          lookups,
          "similarity(c.name_key, :name) >= 0.3",
          name,
          "c.postal_code = :postalCode",
          "postalCode",
          postalCode);
    }
    if (typed.birthDate() != null) {
      lookups.add(
          new Lookup("c.birth_date = :birthDate", Map.of("birthDate", typed.birthDate()), MANY));
    }
    return lookups;
  }

  private static void add(
      List<Lookup> lookups, String condition, String parameter, @Nullable Object value) {
    if (value != null) {
      lookups.add(new Lookup(condition, Map.of(parameter, value), FEW));
    }
  }

  private static void addBeside(
      List<Lookup> lookups,
      String named,
      String name,
      String condition,
      String parameter,
      @Nullable Object value) {
    if (value != null) {
      lookups.add(
          new Lookup(named + " and " + condition, Map.of("name", name, parameter, value), FEW));
    }
  }
}
