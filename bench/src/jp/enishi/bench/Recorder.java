package jp.enishi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out which SQL a request makes the API send, with its values, by letting the database log
 * it.
 */
final class Recorder {

  /** One statement with its values, as it was sent. */
  record Statement(String sql, List<String> values) {}

  private static final String MARK = "\u0001bench ";
  private static final Pattern EXECUTED = Pattern.compile("(?s)(\\d+) LOG:  execute [^:]*: (.*)");
  private static final Pattern DETAIL = Pattern.compile("(?s)(\\d+) DETAIL:  Parameters: (.*)");
  private static final Pattern VALUE =
      Pattern.compile("(?s)\\$(\\d+) = (NULL|'(?:[^']|'')*')(?:, |\\s*$)");

  private final Machine machine;
  private final String token;

  Recorder(Machine machine, String token) {
    this.machine = machine;
    this.token = token;
  }

  /** The statements of each request. */
  List<List<Statement>> record(List<String> requests)
      throws SQLException, IOException, InterruptedException {
    logging(
        "alter system set log_line_prefix = '" + MARK + "%p '",
        "alter system set log_statement = 'all'",
        "alter system set log_parameter_max_length = -1");
    List<List<Statement>> recorded = new ArrayList<>();
    try {
      Thread.sleep(300);
      for (String request : requests) {
        long from = Files.size(machine.databaseLog());
        send(request);
        recorded.add(statements(from));
      }
    } finally {
      logging("alter system reset all");
      Thread.sleep(300);
    }
    return recorded;
  }

  private void logging(String... settings) throws SQLException {
    machine.execute(settings);
    machine.execute("select pg_reload_conf()");
  }

  private void send(String line) throws IOException, InterruptedException {
    String[] parts = line.split("\t", -1);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(machine.address() + parts[1]))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .method(
                parts[0],
                parts[3].isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(parts[3]));
    if (!parts[3].isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    if (!parts[2].isEmpty()) {
      request.header("If-Match", "\"" + parts[2] + "\"");
    }
    if (parts[0].equals("POST")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    HttpResponse<String> response =
        machine.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new Refusal(
          "%s %s: %d %s".formatted(parts[0], parts[1], response.statusCode(), response.body()));
    }
  }

  private List<Statement> statements(long from) throws IOException {
    byte[] log = Files.readAllBytes(machine.databaseLog());
    String text = new String(log, (int) from, (int) (log.length - from), StandardCharsets.UTF_8);
    List<Statement> statements = new ArrayList<>();
    String process = null;
    // a line that is only half written is another's: the request's own stood there before its answer
    String written = text.substring(0, text.lastIndexOf('\n') + 1);
    for (String entry : written.split(MARK)) {
      Matcher executed = EXECUTED.matcher(entry);
      Matcher detail = DETAIL.matcher(entry);
      if (executed.matches() && !background(executed.group(2))) {
        process = process == null ? executed.group(1) : process;
        if (executed.group(1).equals(process)
            || statements.isEmpty()
            || !transactionOpen(statements)) {
          statements.add(
              new Statement(executed.group(2).strip().replaceAll("(?m)^\\t", ""), List.of()));
        }
      } else if (detail.matches()
          && !statements.isEmpty()
          && statements.getLast().values().isEmpty()) {
        statements.set(
            statements.size() - 1,
            new Statement(statements.getLast().sql(), values(detail.group(2))));
      }
    }
    return statements;
  }

  /** What jobs and logs of the API do in between is not the request's. */
  private static boolean background(String sql) {
    return Stream.of("platform.scheduled", "journal.access", "seal").anyMatch(sql::contains)
        || (sql.contains("access.") && !sql.contains("customers."));
  }

  private static boolean transactionOpen(List<Statement> statements) {
    long begun = statements.stream().filter(s -> s.sql().equals("BEGIN")).count();
    long ended = statements.stream().filter(s -> s.sql().equals("COMMIT")).count();
    return begun > ended;
  }

  private static List<String> values(String detail) {
    TreeMap<Integer, String> values = new TreeMap<>();
    for (Matcher value = VALUE.matcher(detail.strip()); value.find(); ) {
      String raw = value.group(2);
      values.put(
          Integer.valueOf(value.group(1)),
          raw.equals("NULL")
              ? null
              : raw.substring(1, raw.length() - 1).replace("''", "'").replaceAll("\n\t", "\n"));
    }
    return new ArrayList<>(values.values());
  }
}
