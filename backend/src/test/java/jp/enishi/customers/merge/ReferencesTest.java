package jp.enishi.customers.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import jp.enishi.register.RegisterService;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a table that refers to companies, people or whatever else can be merged must say so:
 * reads the database's own catalogue and fails when a column was forgotten.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReferencesTest {

  /** References that stay where they are when records are merged, and why. */
  private static final Map<String, String> STAY =
      Map.ofEntries(
          Map.entry("customers.company.merged_into", "is the merge itself"),
          Map.entry("customers.person.merged_into", "is the merge itself"),
          Map.entry(
              "products.product.merged_into", "is the merge itself, which no operation offers yet"),
          Map.entry("deals.deal.merged_into", "is the merge itself, which no operation offers yet"),
          Map.entry("deals.deal_person.deal_id", "no operation merges deals"),
          Map.entry("activities.activity.deal_id", "no operation merges deals"),
          Map.entry(
              "activities.activity.merged_into",
              "is the merge itself, which no operation offers yet"),
          Map.entry("mailbox.mail.deal_id", "no operation merges deals"),
          Map.entry("mailbox.mail.merged_into", "is the merge itself, which no operation offers"),
          Map.entry("mailbox.mention.mail_id", "no operation merges mails"),
          Map.entry("mailbox.mention.company_id", "follows from the companies of its mail"),
          Map.entry("mailbox.mention.person_id", "follows from the people of its mail"),
          Map.entry("activities.attendance.activity_id", "no operation merges activities"),
          Map.entry("activities.attendance.person_id", "follows from the people of its activity"),
          Map.entry(
              "deals.stage_stay.deal_id", "no operation merges deals; where each was stays so"),
          Map.entry("tasks.task.merged_into", "is the merge itself, which no operation offers yet"),
          Map.entry("tasks.task.follows_id", "which task of a series came after which stays so"),
          Map.entry("tasks.task.deal_id", "no operation merges deals"),
          Map.entry("activities.next_task.activity_id", "no operation merges activities"),
          Map.entry("activities.next_task.task_id", "no operation merges tasks"),
          Map.entry("tasks.reminder.task_id", "no operation merges tasks"),
          Map.entry(
              "contracts.contract.merged_into",
              "is the merge itself, which no operation offers yet"),
          Map.entry("contracts.contract.deal_id", "no operation merges deals"),
          Map.entry("contracts.contract.renewal_deal_id", "no operation merges deals"),
          Map.entry("contracts.contract.previous_id", "no operation merges contracts"),
          Map.entry("contracts.extension.contract_id", "no operation merges contracts"),
          Map.entry("contracts.alert_told.contract_id", "no operation merges contracts"),
          Map.entry("contracts.step.contract_id", "no operation merges contracts"),
          Map.entry("quotes.step.quote_id", "no operation merges quotes"),
          Map.entry(
              "forecast.deal_state.deal_id", "no operation merges deals; what each was stays so"),
          Map.entry("quotes.quote.merged_into", "is the merge itself, which no operation offers"),
          Map.entry("quotes.quote.deal_id", "no operation merges deals"),
          Map.entry("quotes.quote.revises", "no operation merges quotes"),
          Map.entry("quotes.document.quote_id", "no operation merges quotes"));

  /**
   * Columns that hold an id of some record without a foreign key, and what a merge means to them.
   */
  private static final Map<String, String> WITHOUT_FOREIGN_KEY =
      Map.ofEntries(
          Map.entry("search.search_doc.record_id", "written anew with the record"),
          Map.entry("customers.merge.survivor_id", "the history of merges"),
          Map.entry("customers.merge_effect.record_id", "the history of merges"),
          Map.entry("journal.entry.record_id", "what happened to which record stays so"),
          Map.entry("journal.access.record_id", "who looked at which record stays so"),
          Map.entry(
              "customers.duplicate_dismissal.first_id",
              "who said of which two that they differ; of the survivor it is asked anew"),
          Map.entry(
              "customers.duplicate_dismissal.second_id",
              "who said of which two that they differ; of the survivor it is asked anew"),
          Map.entry(
              "customers.duplicate_pair.first_id",
              "found by a scan; a merged record is in no list, and back in it when taken back"),
          Map.entry(
              "customers.duplicate_pair.second_id",
              "found by a scan; a merged record is in no list, and back in it when taken back"),
          Map.entry("customers.duplicate_candidate.first_id", "the work of a scan that is running"),
          Map.entry(
              "customers.duplicate_candidate.second_id", "the work of a scan that is running"),
          Map.entry("bulk.edit_row.record_id", "what a bulk edit did to which record stays so"),
          Map.entry("deals.stage_stay.company_id", "follows its deal, also when that is merged"),
          Map.entry("deals.stage_stay.person_id", "follows its deal, also when that is merged"),
          Map.entry("contracts.step.company_id", "follows its contract, also when that is merged"),
          Map.entry("contracts.step.person_id", "follows its contract, also when that is merged"),
          Map.entry("quotes.step.company_id", "follows its quote, also when that is merged"),
          Map.entry("quotes.step.person_id", "follows its quote, also when that is merged"),
          Map.entry("live.presence.record_id", "who has which page open, for seconds"));

  private final Jdbi jdbi;
  private final List<Referring> modules;
  private final List<RegisterService<?, ?>> registers;
  private final List<JournaledRecords> tables;

  @Inject
  ReferencesTest(
      Jdbi jdbi,
      @All List<Referring> modules,
      @All List<RegisterService<?, ?>> registers,
      @All List<JournaledRecords> tables) {
    this.jdbi = jdbi;
    this.modules = modules;
    this.registers = registers;
    this.tables = tables;
  }

  /** What a register's records are called, by its table. */
  private Map<String, String> kinds() {
    return registers.stream()
        .collect(Collectors.toMap(s -> s.register().table(), s -> s.register().kind()));
  }

  private Set<Reference> declared() {
    return modules.stream().flatMap(m -> m.references().stream()).collect(Collectors.toSet());
  }

  @Test
  void every_column_that_refers_to_a_record_is_moved_by_its_module_or_named_with_a_reason() {
    Map<String, String> kinds = kinds();
    Set<Reference> forgotten = new HashSet<>();
    jdbi.useHandle(
        h ->
            h
                .createQuery(
                    """
                    select c.conrelid::regclass::text, a.attname::text, c.confrelid::regclass::text from pg_constraint c
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) where c.contype = 'f'
                    """)
                .map(
                    (row, context) ->
                        new Reference(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(r -> kinds.containsKey(r.kind()))
                .map(
                    r ->
                        new Reference(
                            r.table(), r.column(), Objects.requireNonNull(kinds.get(r.kind()))))
                .filter(r -> !STAY.containsKey(r.table() + "." + r.column()))
                .forEach(forgotten::add));
    assertThat(forgotten)
        .isNotEmpty()
        .isEqualTo(declared().stream().filter(r -> !r.many()).collect(Collectors.toSet()));
  }

  @Test
  void a_column_that_is_moved_follows_later_references_too_and_stands_under_the_journal() {
    Set<String> journaled =
        tables.stream().map(JournaledRecords::table).collect(Collectors.toSet());
    Set<String> following =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        select tgrelid::regclass::text || '.' || substring(tgname from 8) from pg_trigger
                        where tgfoid in ('customers.follow_merge'::regproc, 'customers.follow_merges'::regproc)
                        """)
                    .mapTo(String.class)
                    .set());
    assertThat(declared())
        .allSatisfy(
            r -> {
              assertThat(following).contains(r.table() + "." + r.column());
              assertThat(journaled).contains(r.table());
            });
  }

  @Test
  void a_unique_index_over_such_a_column_is_settled_by_its_module() {
    Set<String> settled =
        modules.stream().flatMap(m -> m.settledIndexes().stream()).collect(Collectors.toSet());
    Set<String> unique = new HashSet<>();
    for (Reference reference : declared()) {
      unique.addAll(
          jdbi.withHandle(
              h ->
                  h.createQuery(
                          """
                          select x.relname::text from pg_index i join pg_class x on x.oid = i.indexrelid
                          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                          where i.indisunique and i.indrelid = cast(:table as regclass) and a.attname = :column
                          """)
                      .bind("table", reference.table())
                      .bind("column", reference.column())
                      .mapTo(String.class)
                      .set()));
    }
    assertThat(unique).isNotEmpty().isEqualTo(settled);
  }

  @Test
  void an_id_of_a_record_without_a_foreign_key_is_known_here() {
    Set<String> columns =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        select c.table_schema || '.' || c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and c.table_schema not in ('pg_catalog', 'information_schema')
                          and not exists (select 1 from pg_class p where p.relispartition and p.oid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass)
                          and c.column_name ~ '(record|company|person|survivor|customer)'
                          and not exists (select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                            where k.contype = 'f' and k.conrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
                              and a.attname = c.column_name)
                        """)
                    .mapTo(String.class)
                    .set());
    assertThat(columns).isNotEmpty().isSubsetOf(WITHOUT_FOREIGN_KEY.keySet());
  }
}
