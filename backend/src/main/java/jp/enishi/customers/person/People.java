package jp.enishi.customers.person;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Register;
import jp.enishi.register.Stored;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchDocs.SearchDoc;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/** The stored people. */
@Singleton
public class People extends Register<PersonDetails, PersonKeys> {

  static final String KIND = "person";

  /** Where the person works now, as a list shows it: of several, the one begun last. */
  private static final String EMPLOYER =
      """
      (select w.name from customers.affiliation f join customers.company w on w.id = f.company_id
       where f.person_id = c.id and f.ended_on is null and w.deleted_at is null
       order by f.main_contact desc, f.started_on desc nulls last, f.id desc limit 1) as company_name\
      """;

  People(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "customers.person", PersonDetails.class, PersonKeys.class);
  }

  /** One page of the people that may be seen. */
  Page<JsonNode> list(Visibility visibility, PersonFilter filter, ListRequest request) {
    Listing list = listing(visibility);
    filter.applyTo(list);
    return list.page(
        jdbi,
        columns(List.of("c.family_name", "c.given_name", EMPLOYER), PersonSummary.fields(request)),
        request.orders(PersonSort.values(), filter.usualOrder()),
        request.size(),
        request.cursor);
  }

  /** Every person of a list, in its order, one after the other. */
  public void forEach(
      Visibility visibility,
      PersonFilter filter,
      ListRequest request,
      int most,
      Consumer<JsonNode> consumer) {
    Listing list = listing(visibility);
    filter.applyTo(list);
    Set<String> whole = new LinkedHashSet<>(WHOLE);
    whole.add(EMPLOYER);
    whole.add("cast(extract(year from age(c.birth_date)) as int) as age");
    list.forEach(
        jdbi, whole, request.orders(PersonSort.values(), filter.usualOrder()), most, consumer);
  }

  @Override
  public PersonKeys keys(PersonDetails details) {
    return PersonKeys.of(details);
  }

  @Override
  protected SearchDoc doc(Stored<PersonDetails, PersonKeys> person) {
    PersonDetails details = person.details();
    SearchText text =
        new SearchText()
            .name(details.fullName())
            .name(details.fullKana())
            .number(details.memberNumber())
            .number(details.mobile())
            .number(details.phone())
            .mail(details.email());
    return new SearchDoc(
        KIND,
        person.id(),
        text.key(),
        text.grams(),
        details.ownerId(),
        details.teamId(),
        details.siteId(),
        person.isTrashed());
  }

  @Override
  public List<Hit> hits(Collection<UUID> ids) {
    String sql =
        """
        select c.id, concat_ws(' ', c.family_name, c.given_name), concat_ws(' ', company_name, coalesce(c.mobile, c.phone))
        from (select *, %s from customers.person c where c.id = any(:ids)) c
        """
            .formatted(EMPLOYER);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .map(
                    (row, context) ->
                        new Hit(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
  }
}
