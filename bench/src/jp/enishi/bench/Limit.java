package jp.enishi.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is possible at most: the very SQL of the API's requests, sent again and again by a bare JDBC
 * loop. Writes change something each time: versions go up, new records get new ids.
 */
final class Limit {

  private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
  private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
  private static final Pattern NEW_ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private final Machine machine;
  private final List<List<Recorder.Statement>> requests;

  Limit(Machine machine, List<List<Recorder.Statement>> requests) {
    this.machine = machine;
    this.requests = requests;
  }

  Wrk.Result run(int clients, int seconds) throws IOException, InterruptedException {
    Usage before = Usage.of(machine);
    long start = System.nanoTime();
    long[] all;
    try (var threads = Executors.newFixedThreadPool(clients)) {
      List<Future<long[]>> loops = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int number = i;
        loops.add(threads.submit(() -> loop(number, clients, start + seconds * 1_000_000_000L)));
      }
      List<long[]> latencies = new ArrayList<>();
      for (Future<long[]> one : loops) {
        latencies.add(one.get());
      }
      all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    Usage after = Usage.of(machine);
    return new Wrk.Result(
        all.length,
        all.length / elapsed,
        at(all, 0.5),
        at(all, 0.95),
        at(all, 0.99),
        at(all, 1),
        0,
        after.database(before, all.length));
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }

  /** Each client goes through its own share of the requests. */
  private long[] loop(int number, int clients, long end) throws SQLException {
    List<Long> latencies = new ArrayList<>();
    Map<String, PreparedStatement> prepared = new HashMap<>();
    try (Connection connection = machine.app()) {
      int round = 0;
      while (true) {
        round++;
        for (int i = number % requests.size(); i < requests.size(); i += clients) {
          long start = System.nanoTime();
          if (start >= end) {
            return latencies.stream().mapToLong(Long::longValue).toArray();
          }
          send(connection, prepared, requests.get(i), round);
          latencies.add(System.nanoTime() - start);
        }
      }
    }
  }

  private static void send(
      Connection connection,
      Map<String, PreparedStatement> prepared,
      List<Recorder.Statement> request,
      int round)
      throws SQLException {
    Map<String, String> renamed = renamed(request);
    for (Recorder.Statement statement : request) {
      if (statement.sql().equals("BEGIN")) {
        connection.setAutoCommit(false);
      } else if (statement.sql().equals("COMMIT")) {
        commit(connection);
      } else {
        run(connection, prepared, statement, renamed, round);
      }
    }
    commit(connection);
  }

  private static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static void run(
      Connection connection,
      Map<String, PreparedStatement> prepared,
      Recorder.Statement statement,
      Map<String, String> renamed,
      int round)
      throws SQLException {
    PreparedStatement sent = prepared.get(statement.sql());
    if (sent == null) {
      sent =
          connection.prepareStatement(
              PLACE.matcher(statement.sql().replace("?", "??")).replaceAll("?"));
      prepared.put(statement.sql(), sent);
    }
    int position = 1;
    for (Matcher place = PLACE.matcher(statement.sql()); place.find(); ) {
      String value = statement.values().get(Integer.parseInt(place.group(1)) - 1);
      sent.setObject(
          position++, value == null ? null : changed(value, renamed, round), Types.OTHER);
    }
    if (sent.execute()) {
      try (var rows = sent.getResultSet()) {
        while (rows.next()) {
          rows.getString(1);
        }
      }
    } else if (statement.sql().startsWith("update customers") && sent.getUpdateCount() == 0) {
      throw new IllegalStateException("the loop changed nothing");
    }
  }

  private static String changed(String value, Map<String, String> renamed, int round) {
    String now = value;
    for (Map.Entry<String, String> id : renamed.entrySet()) {
      now = now.replace(id.getKey(), id.getValue());
    }
    return renamed.isEmpty() && now.startsWith("[{")
        ? VERSION
            .matcher(now)
            .replaceAll(m -> "\"version\":" + (Long.parseLong(m.group(1)) + round))
        : now;
  }

  /** New ids in place of those a creation made, and of the key it was sent with. */
  private static Map<String, String> renamed(List<Recorder.Statement> request) {
    Map<String, String> renamed = new HashMap<>();
    for (Recorder.Statement statement : request) {
      if (statement.sql().startsWith("insert into customers")) {
        Matcher id = NEW_ID.matcher(statement.values().getFirst());
        while (id.find()) {
          renamed.put(id.group(1), UUID.randomUUID().toString());
        }
      } else if (statement.sql().startsWith("insert into platform.idempotent_request")) {
        renamed.put(statement.values().get(1), UUID.randomUUID().toString());
      }
    }
    return renamed;
  }
}
