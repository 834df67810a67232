package jp.enishi.platform.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Rows as JSON: a record component {@code postalCode} is the column {@code postal_code}. One
 * statement writes one row or a thousand, so that the page, the API, imports and bulk edits share
 * one path, and the journal's statement triggers stay cheap.
 */
@Singleton
public class Rows {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .annotationIntrospector(new EveryColumn())
          .build();

  /** What an answer leaves out when it is empty is still a column of its row. */
  private static final class EveryColumn extends JacksonAnnotationIntrospector {
    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
      return JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS);
    }
  }

  private final Jdbi jdbi;

  public Rows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The column of a record component. */
  public static String column(String component) {
    return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component);
  }

  /** The columns of a record, in its own order. */
  public static List<String> columns(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents()).map(c -> column(c.getName())).toList();
  }

  /** One row from several records. */
  public static ObjectNode row(Record... parts) {
    ObjectNode row = MAPPER.createObjectNode();
    for (Record part : parts) {
      ObjectNode fields = MAPPER.valueToTree(part);
      row.setAll(fields);
    }
    return row;
  }

  /**
   * Reads a record from a row that {@code to_jsonb} made; columns the record does not know are
   * passed over.
   */
  public static <T> T read(JsonNode row, Class<T> type) {
    try {
      return MAPPER.treeToValue(row, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("row does not fit " + type.getSimpleName(), e);
    }
  }

  /** Reads a record of which one component is itself a record of columns of the same row. */
  public static <T> T read(JsonNode row, String part, Class<T> type) {
    ObjectNode whole = MAPPER.createObjectNode();
    row.properties().forEach(column -> whole.set(column.getKey(), column.getValue()));
    whole.set(part, row);
    return read(whole, type);
  }

  /** Parses the JSON text of a row. */
  public static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the database answered no JSON", e);
    }
  }

  /** Those of the rows that a table has. */
  public Set<UUID> there(String table, Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select t.id from %s t where t.id = any(:ids)".formatted(table))
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
  }

  /** Inserts rows into a table. Columns not named keep their default. */
  public void insert(String table, List<ObjectNode> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String columns = columnsOf(rows);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, cast(? as jsonb))"
                    .formatted(table, columns),
                array(rows)));
  }

  /**
   * Updates rows that still have the version they name; sets version and updated_at.
   *
   * @return the ids of the rows that were updated; a row missing here was changed or removed by
   *     somebody else
   */
  public List<UUID> update(String table, List<ObjectNode> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    String assignments =
        fields(rows)
            .filter(c -> !c.equals("id") && !c.equals("version"))
            .map(c -> c + " = r." + c)
            .collect(Collectors.joining(", "));
    String sql =
        """
        update %1$s t set %2$s, version = t.version + 1, updated_at = platform.moment()
        from jsonb_populate_recordset(null::%1$s, cast(:rows as jsonb)) r
        where t.id = r.id and t.version = r.version returning t.id
        """
            .formatted(table, assignments);
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("rows", array(rows)).mapTo(UUID.class).list());
  }

  private static String columnsOf(List<ObjectNode> rows) {
    return fields(rows).collect(Collectors.joining(", "));
  }

  private static Stream<String> fields(List<ObjectNode> rows) {
    return rows.getFirst().properties().stream().map(java.util.Map.Entry::getKey);
  }

  private static String array(List<ObjectNode> rows) {
    ArrayNode array = MAPPER.createArrayNode();
    array.addAll(rows);
    return array.toString();
  }
}
