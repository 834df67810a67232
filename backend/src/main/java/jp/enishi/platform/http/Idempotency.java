package jp.enishi.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.enishi.platform.db.CurrentChange;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller repeat a POST without repeating its effect. The key and the answer are written in
 * the transaction of the effect, so either both stand or neither; a second request with the key
 * waits for the first and gets its answer.
 */
@Singleton
public class Idempotency {

  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final CurrentChange change;
  private final Transactions transactions;

  Idempotency(Jdbi jdbi, ObjectMapper json, CurrentChange change, Transactions transactions) {
    this.transactions = transactions;
    this.jdbi = jdbi;
    this.json = json;
    this.change = change;
  }

  /**
   * Runs the work once per client and key.
   *
   * @param client whose key it is; two clients never share one
   * @param operation the operation's name, part of what the key stands for
   * @param body the request as it was read
   * @throws ProblemException 422 when the key was used for another request
   */
  public Response once(
      String client, @Nullable String key, String operation, Object body, Supplier<Response> work) {
    if (key == null) {
      return work.get();
    }
    if (key.isBlank() || key.length() > 200 || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw ProblemException.of(
          ProblemType.BAD_REQUEST, new Remark("problem.idempotency-key.unreadable", List.of()));
    }
    String hash = hash(operation, body);
    return transactions.together(
        handle -> {
          int claimed =
              handle.execute(
                  "insert into platform.idempotent_request (client, key, request_hash) values (?,"
                      + " ?, ?) on conflict do nothing",
                  client,
                  key,
                  hash);
          if (claimed == 0) {
            return handle
                .createQuery(
                    "select request_hash, status, headers, body from platform.idempotent_request"
                        + " where client = :client and key = :key")
                .bind("client", client)
                .bind("key", key)
                .map(
                    (row, ctx) ->
                        replay(
                            hash,
                            row.getString(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4)))
                .one();
          }
          Response response = work.get();
          handle.execute(
              "update platform.idempotent_request set status = ?, headers = cast(? as jsonb), body"
                  + " = ? where client = ? and key = ?",
              response.getStatus(),
              write(headers(response)),
              response.hasEntity() ? write(response.getEntity()) : null,
              client,
              key);
          return response;
        });
  }

  /** Whether the key was used: its answer is given again, whatever has come since. */
  public boolean knows(String client, @Nullable String key) {
    return key != null
        && jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select from platform.idempotent_request where client ="
                            + " :client and key = :key)")
                    .bind("client", client)
                    .bind("key", key)
                    .mapTo(Boolean.class)
                    .one());
  }

  /** Keys are kept for two days: longer than any caller repeats itself. */
  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from platform.idempotent_request where created_at < now() - interval '2"
                    + " days'"));
  }

  private Response replay(
      String hash, String storedHash, int status, String headers, @Nullable String body) {
    if (!hash.equals(storedHash)) {
      throw ProblemException.of(ProblemType.KEY_REUSED);
    }
    Response.ResponseBuilder response = Response.status(status);
    if (body != null) {
      response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    }
    read(headers).forEach(response::header);
    return response.build();
  }

  private Map<String, String> headers(Response response) {
    Map<String, String> kept = new TreeMap<>();
    for (String name : List.of("Location", "ETag")) {
      Object value = response.getHeaders().getFirst(name);
      if (value != null) {
        kept.put(
            name,
            value instanceof jakarta.ws.rs.core.EntityTag tag
                ? "\"" + tag.getValue() + "\""
                : value.toString());
      }
    }
    change.id().ifPresent(id -> kept.put(ChangeHeader.NAME, id.toString()));
    return kept;
  }

  private String hash(String operation, Object body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(operation.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest(write(body).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> read(String text) {
    try {
      return json.readValue(text, Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
