package jp.enishi.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Map;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;

/**
 * RFC 7396 on the members of a record: those given replace, null removes, those absent stay. A
 * member's value is one thing, arrays and objects too: it is replaced whole.
 */
@Singleton
public class MergePatch {

  private final ObjectMapper json;

  MergePatch(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The record after the patch.
   *
   * @throws JsonProcessingException when a member is unknown or of the wrong type; the border turns
   *     it into a problem that names it
   */
  public <T extends Record> T apply(T current, JsonNode patch, Class<T> type)
      throws JsonProcessingException {
    if (!(patch instanceof ObjectNode changes)) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY);
    }
    ObjectNode merged = json.valueToTree(current);
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      merged.set(change.getKey(), change.getValue());
    }
    return json.treeToValue(merged, type);
  }
}
