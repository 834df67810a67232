package jp.enishi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code make bench}: fills a register, measures, writes {@code bench/results}, and leaves nothing
 * else behind.
 */
final class Bench {

  private final Settings settings;
  private final Staff staff = new Staff();
  private final Tokens tokens = new Tokens();
  private final Machine machine;

  private Bench(Settings settings) throws IOException, GeneralSecurityException {
    this.settings = settings;
    this.machine = new Machine(settings);
  }

  public static void main(String[] arguments) throws Exception {
    try {
      Settings settings = Settings.from(System.getenv(), Path.of("").toAbsolutePath());
      Wrk.require();
      settings.requireDisk();
      new Bench(settings).run();
      System.exit(0);
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    }
  }

  private void run()
      throws IOException, InterruptedException, SQLException, GeneralSecurityException {
    Path key = settings.work("key.pem");
    tokens.publish(key);
    machine.startDatabase();
    machine.startApi(key);
    machine.stopApi();
    Map<String, Duration> load = new LinkedHashMap<>();
    if (machine
        .value("select count(*) from (select 1 from customers.company limit 1) one")
        .equals("0")) {
      System.out.printf("Filling %,d companies%n", settings.size());
      load = new Loader(machine, staff, settings.size()).load();
    }
    machine.seal();
    Duration start = machine.startApi(key);
    System.out.printf("The API is ready after %.1f s. Measuring%n", start.toMillis() / 1e3);
    Measures measures = new Measures(settings, machine, signed());
    List<Measures.Line> lines = measures.run();
    List<SearchTerms.Timed> terms =
        settings.measured("search terms") ? measures.searchTerms() : List.of();
    Api api = new Api(machine, signed().get("all"));
    ImportRun.Result imported =
        settings.measured("import") && settings.importRows() > 0
            ? new ImportRun(machine, api, settings.importRows()).run()
            : null;
    StockRun.Result stock = settings.measured("stock") ? new StockRun(api).run() : null;
    Outcome outcome =
        new Outcome(
            load,
            machine.value("select pg_size_pretty(pg_database_size('enishi'))"),
            start,
            lines,
            terms,
            imported,
            stock,
            Usage.megabytes(machine.apiPid(), "VmRSS"),
            Usage.megabytes(machine.apiPid(), "VmHWM"),
            Usage.databaseMegabytes(machine));
    Report report = new Report(settings, outcome);
    if (settings.isWhole()) {
      System.out.println(report.write());
    }
    System.out.println(report.page());
  }

  /**
   * A token for each reach: all, the team with a quarter of all records, the one with a hundredth,
   * somebody's own.
   */
  private Map<String, String> signed() throws GeneralSecurityException {
    return Map.of(
        "all", tokens.of(staff.member(5, 0), "admin"),
        "large team", tokens.of(staff.member(0, 0), "sales"),
        "small team", tokens.of(staff.member(23, 0), "sales"),
        "own", tokens.of(staff.member(0, 1), "sales", "scope-own"));
  }
}
