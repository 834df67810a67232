package jp.enishi.activities.reading;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.customers.company.Companies;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.PlainText;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchQuery;
import jp.enishi.search.Searchable.Hit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Looks customers and deals up by their names, within the sight of whoever asks. */
@Singleton
class NameFinder {

  private static final int MOST_OPTIONS = 6;
  private static final int MOST_CONTACTS = 300;
  private static final int LONGEST_QUERY = 20;

  private static final String PERSON_NAME = "concat_ws(' ', c.family_name, c.given_name)";

  private final Jdbi jdbi;
  private final SearchDocs docs;
  private final Companies companies;

  NameFinder(Jdbi jdbi, SearchDocs docs, Companies companies) {
    this.jdbi = jdbi;
    this.docs = docs;
    this.companies = companies;
  }

  /** A person whose name may be in a line. */
  record Contact(Named named, String familyKey, String fullKey) {

    boolean isCalled(String key) {
      return key.equals(familyKey) || key.equals(fullKey);
    }
  }

  private record Keyed(String key, Named named) {}

  /** Companies with exactly these names, by their keys. */
  Map<String, List<Named>> companies(Actor actor, Collection<String> keys) {
    return byKey(
        actor,
        """
        select c.name_key, c.id, c.name, nullif(concat(c.prefecture, c.city), '') from customers.company c
        where c.name_key = any(:keys) and c.deleted_at is null and %s order by c.updated_at desc limit 100
        """,
        keys,
        Named.Kind.company);
  }

  /** People with exactly these full names, by their keys. */
  Map<String, List<Named>> people(Actor actor, Collection<String> keys) {
    return byKey(
        actor,
        """
        select c.name_key, c.id, %s, coalesce(c.mobile, c.phone) from customers.person c
        where c.name_key = any(:keys) and c.given_name is not null and c.deleted_at is null and %%s order by c.updated_at desc limit 100
        """
            .formatted(PERSON_NAME),
        keys,
        Named.Kind.person);
  }

  private Map<String, List<Named>> byKey(
      Actor actor, String sql, Collection<String> keys, Named.Kind kind) {
    Visibility visibility = Visibility.of(actor);
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(sql.formatted(visibility.condition("c")))
                    .bind("keys", keys.toArray(String[]::new))
                    .bindMap(visibility.parameters())
                    .map(
                        (row, _) ->
                            new Keyed(
                                row.getString(1),
                                new Named(
                                    kind,
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getString(4))))
                    .list())
        .stream()
        .collect(
            Collectors.groupingBy(
                Keyed::key, Collectors.mapping(Keyed::named, Collectors.toList())));
  }

  /** Companies whose names begin with a text, or else hold it. */
  List<Named> companiesLike(Actor actor, String text) {
    SearchQuery query = SearchQuery.of("q", PlainText.beginning(text, LONGEST_QUERY));
    if (query.isEmpty()) {
      return List.of();
    }
    Visibility visibility = Visibility.of(actor);
    List<UUID> ids = docs.find(visibility, companies.kind(), query, MOST_OPTIONS);
    Map<UUID, Hit> hits =
        companies.hits(visibility, ids).stream().collect(Collectors.toMap(Hit::id, h -> h));
    String key = JapaneseKey.of(text);
    return ids.stream()
        .filter(hits::containsKey)
        .map(hits::get)
        .filter(hit -> JapaneseKey.of(hit.title()).contains(key))
        .map(hit -> new Named(Named.Kind.company, hit.id(), hit.title(), hit.subtitle()))
        .toList();
  }

  /** Who works at a company now. */
  List<Contact> contacts(Actor actor, UUID company) {
    return contacts(
        actor,
        """
        select c.id, c.family_name, c.given_name, concat_ws(' ', f.department, f.title) from customers.affiliation f
        join customers.person c on c.id = f.person_id
        where f.company_id = :id and f.ended_on is null and c.deleted_at is null and %s order by f.main_contact desc, f.id desc limit %d
        """,
        Map.of("id", company));
  }

  /** People of a family name; where they work tells them apart. */
  List<Contact> namesakes(Actor actor, String family) {
    Visibility visibility = Visibility.of(actor);
    SearchQuery query = SearchQuery.of("q", PlainText.beginning(family, LONGEST_QUERY));
    if (query.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = docs.find(visibility, "person", query, MOST_OPTIONS * 3);
    return contacts(
            actor,
            """
            select c.id, c.family_name, c.given_name, (select k.name from customers.affiliation f join customers.company k on k.id = f.company_id
                where f.person_id = c.id and f.ended_on is null and k.deleted_at is null and %s order by f.main_contact desc, f.id desc limit 1)
            from customers.person c where c.id = any(:ids) and c.deleted_at is null and %%s order by array_position(:ids, c.id) limit %%d
            """
                .formatted(visibility.condition("k")),
            Map.of("ids", ids.toArray(UUID[]::new)))
        .stream()
        .limit(MOST_OPTIONS)
        .toList();
  }

  private List<Contact> contacts(Actor actor, String sql, Map<String, ?> parameters) {
    Visibility visibility = Visibility.of(actor);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql.formatted(visibility.condition("c"), MOST_CONTACTS))
                .bindMap(parameters)
                .bindMap(visibility.parameters())
                .map(
                    (row, _) -> {
                      String family = row.getString(2);
                      String full = String.join(" ", parts(family, row.getString(3)));
                      Named named =
                          new Named(
                              Named.Kind.person,
                              row.getObject(1, UUID.class),
                              full,
                              row.getString(4) == null || row.getString(4).isBlank()
                                  ? null
                                  : row.getString(4));
                      return new Contact(
                          named, JapaneseKey.keepingForm(family), JapaneseKey.keepingForm(full));
                    })
                .list());
  }

  private static List<String> parts(String family, @Nullable String given) {
    List<String> parts = new ArrayList<>(List.of(family));
    if (given != null) {
      parts.add(given);
    }
    return parts;
  }

  /** Where a person works now, when that is one company that may be seen. */
  @Nullable Named employer(Actor actor, UUID person) {
    String sql =
        """
        select c.id, c.name, null from customers.affiliation f join customers.company c on c.id = f.company_id
        where f.person_id = :id and f.ended_on is null and c.deleted_at is null and %s limit 2
        """;
    List<Named> employers = named(Visibility.of(actor), sql, person, Named.Kind.company);
    return employers.size() == 1 ? employers.getFirst() : null;
  }

  /** The open deals with a company, those touched last first. */
  List<Named> deals(Actor actor, UUID company) {
    String sql =
        """
        select c.id, c.title, c.code from deals.deal c where c.company_id = :id and c.status = 'open' and c.deleted_at is null and %s
        order by c.updated_at desc limit 50
        """;
    return named(Visibility.of(actor).in(Sight.CO_OWNERS), sql, company, Named.Kind.deal);
  }

  /** The name of a record the page has open, when it may be seen. */
  @Nullable Named known(Actor actor, Named.Kind kind, UUID id) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select c.id, %s, null from %s c where c.id = :id and c.deleted_at is null and %%s";
    List<Named> found =
        switch (kind) {
          case company -> named(visibility, sql.formatted("c.name", "customers.company"), id, kind);
          case person ->
              named(visibility, sql.formatted(PERSON_NAME, "customers.person"), id, kind);
          case deal ->
              named(
                  visibility.in(Sight.CO_OWNERS), sql.formatted("c.title", "deals.deal"), id, kind);
        };
    return found.stream().findFirst().orElse(null);
  }

  private List<Named> named(Visibility visibility, String sql, UUID id, Named.Kind kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql.formatted(visibility.condition("c")))
                .bind("id", id)
                .bindMap(visibility.parameters())
                .map(
                    (row, _) ->
                        new Named(
                            kind, row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
  }
}
