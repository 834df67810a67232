package jp.enishi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The committed openapi.yaml, for tests that walk all of it. */
public final class ContractDocument {

  /** An operation of the contract: what it answers to, and its description. */
  public record Operation(String method, String path, JsonNode description) {

    public boolean hasId() {
      return path.contains("{id}");
    }

    /** The path with a value in each place. */
    public String path(String value) {
      return path.replaceAll("\\{[^}]+}", value);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final JsonNode DOCUMENT = read();

  private ContractDocument() {}

  public static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : DOCUMENT.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (method.getValue().has("responses")) {
          operations.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  /** The members of a schema, references resolved. */
  public static Map<String, JsonNode> members(String schema) {
    Map<String, JsonNode> members = new java.util.LinkedHashMap<>();
    DOCUMENT
        .at("/components/schemas/" + schema + "/properties")
        .properties()
        .forEach(member -> members.put(member.getKey(), resolved(member.getValue())));
    return members;
  }

  public static JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? DOCUMENT.at(schema.path("$ref").asText().substring(1)) : schema;
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Path.of("..", "openapi.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
