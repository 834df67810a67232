package jp.enishi.customers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.files.FileService;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The history of a customer: its own changes, those of the records it took in, those of its files,
 * and those of its affiliations with customers that may be seen. The caller has checked that the
 * customer itself may be seen.
 */
@Singleton
public class CustomerHistory {

  private final History history;
  private final ReferenceNames names;
  private final FileService files;
  private final Jdbi jdbi;

  CustomerHistory(History history, ReferenceNames names, FileService files, Jdbi jdbi) {
    this.history = history;
    this.names = names;
    this.files = files;
    this.jdbi = jdbi;
  }

  public Page<Change> ofCompany(Actor actor, UUID id, @Nullable String cursor) {
    return of(actor, id, "company", "customers.person c on c.id = a.person_id", cursor);
  }

  public Page<Change> ofPerson(Actor actor, UUID id, @Nullable String cursor) {
    return of(actor, id, "person", "customers.company c on c.id = a.company_id", cursor);
  }

  private Page<Change> of(
      Actor actor, UUID id, String kind, String otherEnd, @Nullable String cursor) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        with recursive member(id) as (select cast(:id as uuid)
          union select m.id from member join customers.%1$s m on m.merged_into = member.id where %3$s)
        select id from member union select a.id from customers.affiliation a join %2$s where a.%1$s_id = :id and %4$s
        """
            .formatted(kind, otherEnd, visibility.condition("m"), visibility.condition("c"));
    List<UUID> records = new ArrayList<>(files.ids(kind, id));
    records.addAll(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", id)
                    .bindMap(visibility.parameters())
                    .mapTo(UUID.class)
                    .list()));
    return names.written(actor, history.of(actor, records, cursor));
  }
}
