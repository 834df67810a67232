package jp.enishi.platform.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;

/**
 * Where a page ended: the sort it belongs to, the values of the last row, and its id. Opaque
 * outside, checked on the way in.
 *
 * @param few which alternatives of the list were found to have few rows; a wrong one costs time
 */
record Cursor(String sort, List<String> values, UUID id, int few) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  String encoded() {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Cursor decoded(String text, String sort, int values) {
    try {
      Cursor cursor = MAPPER.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
      if (cursor != null
          && cursor.id != null
          && sort.equals(cursor.sort)
          && cursor.values != null
          && cursor.values.size() == values
          && cursor.values.stream().noneMatch(v -> v == null || v.indexOf('\0') >= 0)) {
        return cursor;
      }
    } catch (IllegalArgumentException | IOException e) {
      // falls through: a cursor we did not make
    }
    throw ProblemException.invalid("?cursor", new Remark("problem.cursor.unreadable", List.of()));
  }
}
