package jp.enishi.exchange.sheet;

import java.util.function.Function;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;

/**
 * What an export writes beside a record (alias {@code c}) of others that it refers to, as far as
 * the reader sees them: their names, and where a person works.
 */
final class NamesBeside {

  private NamesBeside() {}

  static Function<Visibility, String> company(String id) {
    return visibility ->
        "(select x.name from customers.company x where x.id = %s and x.deleted_at is null and %s)"
            .formatted(id, customers(visibility, "x"));
  }

  static Function<Visibility, String> companies(String ids) {
    return visibility ->
        "(select jsonb_agg(x.name order by array_position(%1$s, x.id)) from customers.company x where x.id = any(%1$s) and x.deleted_at is null and %2$s)"
            .formatted(ids, customers(visibility, "x"));
  }

  /** 佐藤 健太（山田商事）: the company tells two of a name apart. */
  static Function<Visibility, String> person(String id) {
    return visibility ->
        "(select %s from customers.person x where x.id = %s and x.deleted_at is null and %s)"
            .formatted(fullName(visibility), id, customers(visibility, "x"));
  }

  static Function<Visibility, String> people(String ids) {
    return visibility ->
        "(select jsonb_agg(%1$s order by array_position(%2$s, x.id)) from customers.person x where x.id = any(%2$s) and x.deleted_at is null and %3$s)"
            .formatted(fullName(visibility), ids, customers(visibility, "x"));
  }

  static Function<Visibility, String> deal(String id) {
    return shared("deals.deal", id);
  }

  static Function<Visibility, String> contract(String id) {
    return shared("contracts.contract", id);
  }

  private static Function<Visibility, String> shared(String table, String id) {
    return visibility ->
        "(select x.title from %s x where x.id = %s and x.deleted_at is null and %s)"
            .formatted(table, id, visibility.in(Sight.CO_OWNERS).condition("x"));
  }

  /** Colleagues know each other. */
  static Function<Visibility, String> account(String id) {
    return visibility -> "(select x.name from access.account x where x.id = %s)".formatted(id);
  }

  static Function<Visibility, String> accounts(String ids) {
    return visibility ->
        "(select jsonb_agg(x.name order by array_position(%1$s, x.id)) from access.account x where x.id = any(%1$s))"
            .formatted(ids);
  }

  /** Where a person works: of several companies the one that lists show. */
  static String work(Visibility visibility) {
    return """
        (select jsonb_build_object('company', y.name, 'department', f.department, 'title', f.title, 'main_contact', f.main_contact,
           'started_on', f.started_on, 'card_exchanged_on', f.card_exchanged_on, 'affiliation_note', f.note) %s limit 1)\
        """
        .formatted(employers(visibility, "c"));
  }

  private static String fullName(Visibility visibility) {
    return "concat_ws(' ', x.family_name, x.given_name) || coalesce('（' || (select y.name %s limit 1) || '）', '')"
        .formatted(employers(visibility, "x"));
  }

  private static String employers(Visibility visibility, String person) {
    return """
        from customers.affiliation f join customers.company y on y.id = f.company_id
        where f.person_id = %s.id and f.ended_on is null and y.deleted_at is null and %s
        order by f.main_contact desc, f.started_on desc nulls last, f.id desc
        """
        .formatted(person, customers(visibility, "y"));
  }

  private static String customers(Visibility visibility, String alias) {
    return visibility.in(Sight.CARE).condition(alias);
  }
}
