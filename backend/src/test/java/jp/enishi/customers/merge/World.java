package jp.enishi.customers.merge;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Role;
import jp.enishi.access.Scope;
import jp.enishi.customers.company.Companies;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.customers.person.People;
import jp.enishi.customers.person.PersonService;
import jp.enishi.local.LocalPostgres;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Merging on a real database without the server around it: properties try many worlds, and the
 * services are put together here from their constructors.
 */
final class World implements AutoCloseable {

  private static final List<String> TABLES =
      List.of("customers.company", "customers.person", "customers.affiliation");

  final Actor actor =
      new Actor(UUID.randomUUID(), "試験", Set.of(Role.ADMIN), Scope.ALL, List.of(), Set.of());
  final Jdbi jdbi;
  final MergeService merging;
  final Unmerging unmerging;
  private final Companies companies;
  private final People people;
  private final LocalPostgres postgres;
  private final Connection connection;
  private final Map<Class<?>, Object> made = new HashMap<>();

  World() {
    postgres = LocalPostgres.throwaway();
    Flyway.configure()
        .dataSource(postgres.jdbcUrl(), postgres.owner().user(), postgres.owner().password())
        .createSchemas(false)
        .load()
        .migrate();
    try {
      connection =
          DriverManager.getConnection(
              postgres.jdbcUrl(), postgres.app().user(), postgres.app().password());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    jdbi =
        Jdbi.create(connection)
            .installPlugin(new PostgresPlugin())
            .registerArrayType(String.class, "text");
    made.put(Jdbi.class, jdbi);
    made.put(
        ObjectMapper.class,
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());
    companies = make(Companies.class);
    people = make(People.class);
    make(CompanyService.class);
    make(PersonService.class);
    make(named("jp.enishi.customers.affiliation.AffiliationMerging"));
    make(named("jp.enishi.customers.affiliation.Affiliations"));
    merging = make(MergeService.class);
    unmerging = make(Unmerging.class);
    jdbi.useHandle(
        h ->
            h.execute(
                "insert into access.account (id, issuer, subject, username, name) values (?, 'x', 'x', 'x', '試験')",
                actor.id()));
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T make(Class<T> type) {
    Object there = made.get(type);
    if (there == null) {
      if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
        throw new IllegalStateException(type + " cannot be made");
      }
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      List<@Nullable Object> arguments = new ArrayList<>();
      for (Parameter parameter : constructor.getParameters()) {
        arguments.add(
            parameter.getType() == List.class
                ? all(parameter.getParameterizedType())
                : make(parameter.getType()));
      }
      try {
        constructor.setAccessible(true);
        there = constructor.newInstance(arguments.toArray());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make " + type, e);
      }
      made.put(type, there);
    }
    return type.cast(there);
  }

  private List<Object> all(Type list) {
    Type element = ((ParameterizedType) list).getActualTypeArguments()[0];
    Class<?> raw = (Class<?>) (element instanceof ParameterizedType p ? p.getRawType() : element);
    return made.values().stream().filter(raw::isInstance).toList();
  }

  /** Puts a row into a table as somebody would have. */
  void insert(String table, Map<String, ?> columns) {
    write(
        () -> {
          jdbi.useHandle(
              h -> {
                List<String> names = List.copyOf(new TreeMap<>(columns).keySet());
                var insert =
                    h.createUpdate(
                        "insert into %s (%s) values (:%s)"
                            .formatted(table, String.join(", ", names), String.join(", :", names)));
                names.forEach(name -> insert.bind(name, columns.get(name)));
                insert.execute();
              });
          UUID id = (UUID) Objects.requireNonNull(columns.get("id"));
          if (table.equals("customers.company")) {
            companies.undone(List.of(id));
          } else if (table.equals("customers.person")) {
            people.undone(List.of(id));
          }
        });
  }

  void write(Runnable work) {
    make(Transactions.class)
        .write(
            actor.id(),
            Cause.API,
            () -> {
              work.run();
              return 0;
            });
  }

  /** Every row there is, but for how often and when it was written. */
  Map<String, String> rows() {
    Map<String, String> rows = new TreeMap<>();
    for (String table : TABLES) {
      read(rows, table, "id", "to_jsonb(t) - 'version' - 'updated_at'");
    }
    read(rows, "search.search_doc", "record_id", "to_jsonb(t) - 'updated_at'");
    return rows;
  }

  private void read(Map<String, String> rows, String table, String id, String image) {
    jdbi.useHandle(
        h ->
            h.createQuery("select %s::text, (%s)::text from %s t".formatted(id, image, table))
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(
                    e -> rows.put(table + " " + e.getKey(), Rows.parse(e.getValue()).toString())));
  }

  /** The records of a kind that can be merged, with their versions, in a fixed order. */
  List<MergeRequest.Member> alive(String kind) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select id, version from customers.%s where deleted_at is null order by id"
                        .formatted(kind))
                .map(
                    (row, context) ->
                        new MergeRequest.Member(row.getObject(1, UUID.class), row.getInt(2)))
                .list());
  }

  void clear() {
    jdbi.useHandle(
        h -> {
          h.execute("delete from customers.merge_effect");
          h.execute("delete from customers.affiliation");
          h.execute(
              "update customers.company set merged_into = null, head_office_id = null, referred_by_company = null, referred_by_person = null");
          h.execute(
              "update customers.person set merged_into = null, referred_by_company = null, referred_by_person = null");
          h.execute("delete from customers.person");
          h.execute("delete from customers.company");
          h.execute("delete from search.search_doc");
        });
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    postgres.close();
  }
}
