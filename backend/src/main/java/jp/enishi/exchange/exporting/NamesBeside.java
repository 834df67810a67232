package jp.enishi.exchange.exporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;

/**
 * What an export writes beside a record (alias {@code c}) of others that it refers to, as far as
 * the actor sees them: the names of head office and referrers, and where a person works.
 */
final class NamesBeside {
  static final String WORK = "work";
  static final Set<String> NAMES = Set.of("headOffice", "referredByCompany", "referredByPerson");

  private final Visibility visibility;

  NamesBeside(Visibility visibility) {
    this.visibility = visibility;
  }

  static String column(String field) {
    return Rows.column(field) + "_name";
  }

  /** The expressions for the columns that an export asks for. */
  Set<String> of(NewExport.Kind kind, List<String> fields) {
    Set<String> expressions = new LinkedHashSet<>();
    if (fields.contains("headOffice")) {
      expressions.add(company("c.head_office_id", "headOffice"));
    }
    if (fields.contains("referredByCompany")) {
      expressions.add(company("c.referred_by_company", "referredByCompany"));
    }
    if (fields.contains("referredByPerson")) {
      expressions.add(person());
    }
    if (kind == NewExport.Kind.person) {
      expressions.add(work());
    }
    return expressions;
  }

  private String company(String id, String field) {
    return "(select x.name from customers.company x where x.id = %s and x.deleted_at is null and %s) as %s"
        .formatted(id, visibility.condition("x"), column(field));
  }

  /** 佐藤 健太（山田商事）: the company tells two of a name apart. */
  private String person() {
    return """
        (select concat_ws(' ', x.family_name, x.given_name) || coalesce('（' || (select y.name %s limit 1) || '）', '')
         from customers.person x where x.id = c.referred_by_person and x.deleted_at is null and %s) as %s
        """
        .formatted(employers("x"), visibility.condition("x"), column("referredByPerson"));
  }

  /** Of several companies the one that lists show. */
  private String work() {
    return """
        (select jsonb_build_object('company', y.name, 'department', f.department, 'title', f.title, 'main_contact', f.main_contact,
           'started_on', f.started_on, 'card_exchanged_on', f.card_exchanged_on, 'affiliation_note', f.note) %s limit 1) as %s
        """
        .formatted(employers("c"), WORK);
  }

  private String employers(String person) {
    return """
        from customers.affiliation f join customers.company y on y.id = f.company_id
        where f.person_id = %s.id and f.ended_on is null and y.deleted_at is null and %s
        order by f.main_contact desc, f.started_on desc nulls last, f.id desc
        """
        .formatted(person, visibility.condition("y"));
  }
}
