package jp.enishi.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is measured, in the order it is measured: reads first, then what changes the register. */
final class Measures {

  /** One line of the results; the limit is that of the bare SQL. */
  record Line(String name, int clients, Wrk.Result result, Wrk.@Nullable Result limit) {}

  private static final int CREATIONS = 25_000;
  private static final List<Integer> CLIENTS = List.of(16, 1);

  private final Settings settings;
  private final Machine machine;
  private final Requests requests;
  private final Wrk wrk;
  private final SearchTerms terms;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, String> tokens;

  Measures(Settings settings, Machine machine, Map<String, String> tokens) {
    this.settings = settings;
    this.machine = machine;
    this.tokens = tokens;
    this.requests = new Requests(machine);
    this.wrk = new Wrk(settings, machine);
    this.terms = new SearchTerms(machine);
  }

  List<Line> run()
      throws IOException, InterruptedException, SQLException, GeneralSecurityException {
    cold();
    warmUp();
    measure("get a company", "all", requests.get(), true);
    measure("list of 50, newest first", "all", requests.list("/api/companies?limit=50"), true);
    measure(
        "list of 50, own team (1/4 of all)",
        "large team",
        requests.list("/api/companies?limit=50"),
        false);
    measure(
        "list of 50, own team (1/100 of all)",
        "small team",
        requests.list("/api/companies?limit=50"),
        false);
    measure(
        "list of 50, own records (1/40 of all)",
        "own",
        requests.list("/api/companies?limit=50"),
        false);
    measure("list of 50, page in the middle", "all", requests.deepPages(), false);
    measure("list of 50, other sorts", "all", requests.sortedLists(), true);
    measure("list of 50, filter and sort", "all", requests.filteredLists(), true);
    measure("list of 50, filter and sort, own team", "small team", requests.filteredLists(), false);
    measure("list of 50 people, newest first", "all", requests.list("/api/people?limit=50"), false);
    for (int length = 1; length <= 4; length++) {
      measure(
          "search, " + length + (length == 1 ? " character" : " characters"),
          "all",
          requests.search(terms.ofLength(length, 200)),
          length == 2);
    }
    measure(
        "search, 2 characters, own team",
        "small team",
        requests.search(terms.ofLength(2, 200)),
        false);
    measure("search, nothing found", "all", requests.search(terms.missing(200)), false);
    measure("one of the 11 calls of a company's page", "all", requests.page(), false);
    measure("timeline of a company", "all", requests.timelines("company"), true);
    measure("timeline of a team", "all", requests.timelines("unit"), false);
    measure(
        "list of 50 activities, newest first",
        "all",
        requests.list("/api/activities?limit=50"),
        false);
    measure("list of 50 activities, filters", "all", requests.activities(), false);
    measure("list of 50 activities, filters, own team", "small team", requests.activities(), false);
    measure("list of 50 open deals, sorts", "all", requests.deals(), false);
    measure("list of 50 open deals, sorts, own team", "small team", requests.deals(), false);
    measure("board of deals, own team", "small team", requests.board(), false);
    measure("duplicates while typing", "all", requests.typed(), false);
    measure("update a company", "all", null, true);
    measure("create a company", "all", null, true);
    return lines;
  }

  List<SearchTerms.Timed> searchTerms() throws IOException, InterruptedException, SQLException {
    return terms.time(tokens.get("all"), terms.mixed());
  }

  /** What the first ones meet after a start, before anything is compiled. */
  private void cold() throws IOException, InterruptedException, SQLException {
    String name = "get a company, just started";
    if (settings.measured(name)) {
      Wrk.Result result = wrk.run(tokens.get("all"), requests.get(), 1, settings.seconds());
      add(new Line(name, 1, result, null));
    }
  }

  /**
   * A minute of gets: what all requests share is compiled while it runs, on the same cores, and
   * gets faster for so long.
   */
  private void warmUp() throws IOException, InterruptedException, SQLException {
    wrk.run(tokens.get("all"), requests.get(), 16, 60);
  }

  /** Sends the requests of a measure until the API answers them no faster than before. */
  private void warmUp(String name, String token, @Nullable List<String> given)
      throws IOException, InterruptedException, SQLException {
    double best = 0;
    for (int round = 0; round < 4; round++) {
      double now = wrk.run(token, fresh(name, given), 16, settings.seconds()).perSecond();
      if (now < best * 1.05) {
        return;
      }
      best = now;
    }
  }

  private void measure(String name, String scope, @Nullable List<String> given, boolean withLimit)
      throws IOException, InterruptedException, SQLException {
    if (!settings.measured(name)) {
      return;
    }
    String token = tokens.get(scope);
    warmUp(name, token, given);
    for (int clients : CLIENTS) {
      Wrk.Result result = wrk.run(token, fresh(name, given), clients, settings.seconds());
      Wrk.Result limit = null;
      if (withLimit) {
        List<String> some = fresh(name, given);
        var recorded =
            new Recorder(machine, token).record(some.subList(0, Math.min(100, some.size())));
        limit = new Limit(machine, recorded).run(clients, Math.max(2, settings.seconds() / 2));
      }
      add(new Line(name, clients, result, limit));
    }
  }

  private void add(Line line) {
    lines.add(line);
    Wrk.Result result = line.result();
    Wrk.Result limit = line.limit();
    System.out.printf(
        "  %-40s %2d: %8.0f/s  p50 %7.2f  p95 %7.2f  p99 %7.2f ms  CPU %.2f + %.2f ms%s%n",
        line.name(),
        line.clients(),
        result.perSecond(),
        result.p50(),
        result.p95(),
        result.p99(),
        result.apiCpu(),
        result.databaseCpu(),
        limit == null
            ? ""
            : "  limit %.0f/s, CPU %.2f ms".formatted(limit.perSecond(), limit.databaseCpu()));
  }

  /** Updates start from the versions as they are, creations from what was not created yet. */
  private List<String> fresh(String name, @Nullable List<String> given)
      throws IOException, SQLException {
    if (given != null) {
      return given;
    }
    return name.startsWith("update") ? requests.update() : requests.create(CREATIONS);
  }
}
