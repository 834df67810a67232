package jp.enishi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes the results: a page to read, a picture, and a table for the comparison of sizes. */
final class Report {

  private static final int SMALL = 10_000;
  private static final double MOST_SLOWER = 1.5;

  private final Settings settings;
  private final Outcome outcome;
  private final List<String> goals = new ArrayList<>();

  Report(Settings settings, Outcome outcome) {
    this.settings = settings;
    this.outcome = outcome;
  }

  Path write() throws IOException {
    String name = name();
    Files.createDirectories(settings.results());
    Files.write(file(name + ".tsv"), table());
    Files.writeString(file(name + ".svg"), new Chart(settings.size(), outcome.lines()).svg());
    return Files.writeString(file(name + ".md"), page());
  }

  private String name() {
    return LocalDate.now(java.time.ZoneOffset.UTC) + "-" + settings.size();
  }

  private Path file(String name) {
    return settings.results().resolve(name);
  }

  private List<String> table() {
    return outcome.lines().stream()
        .map(
            l ->
                "%s\t%d\t%.1f\t%.3f\t%.3f\t%.3f"
                    .formatted(
                        l.name(),
                        l.clients(),
                        l.result().perSecond(),
                        l.result().p50(),
                        l.result().p95(),
                        l.result().p99()))
        .toList();
  }

  String page() throws IOException {
    goals.clear();
    StringBuilder page = new StringBuilder();
    page.append("# %,d companies, %,d people\n\n".formatted(settings.size(), 3 * settings.size()));
    page.append(
        "%s, %s. PostgreSQL 18 with the settings of `make run` (fsync on), the API with its flags (`ApiCommand`), wrk, all on this one machine. Tokens are signed by a key of the bench's own and checked by the API like Keycloak's. %d seconds per measure.\n\n"
            .formatted(LocalDate.now(java.time.ZoneOffset.UTC), machine(), settings.seconds()));
    page.append("![Requests per second](%s.svg)\n\n".formatted(name()));
    StringBuilder rest = new StringBuilder();
    measures(rest);
    terms(rest);
    imported(rest);
    stock(rest);
    machineFigures(rest);
    page.append("## Goals\n");
    compared();
    goals.forEach(g -> page.append("- ").append(g).append('\n'));
    return page.append('\n').append(rest).toString();
  }

  private void measures(StringBuilder page) {
    page.append("## Requests\n");
    page.append(
        "Times in milliseconds. CPU: milliseconds per request. Limit: the same SQL from a bare JDBC"
            + " loop in the same run.\n\n");
    page.append(
        "| | clients | per second | p50 | p95 | p99 | max | CPU API | CPU database | limit per"
            + " second | of the limit |\n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (Measures.Line line : outcome.lines()) {
      Wrk.Result r = line.result();
      page.append(
          "| %s | %d | %,.0f | %.2f | %.2f | %.2f | %.1f | %.2f | %.2f | %s | %s |\n"
              .formatted(
                  line.name(),
                  line.clients(),
                  r.perSecond(),
                  r.p50(),
                  r.p95(),
                  r.p99(),
                  r.most(),
                  r.apiCpu(),
                  r.databaseCpu(),
                  line.limit() == null ? "" : "%,.0f".formatted(line.limit().perSecond()),
                  line.limit() == null ? "" : "%.0f %%".formatted(share(line))));
    }
    rate("get a company", 3_000);
    rate("update a company", 1_500);
    rate("list of 50, newest first", 1_500);
    page.append('\n');
  }

  private static double share(Measures.Line line) {
    return 100 * line.result().perSecond() / line.limit().perSecond();
  }

  private void rate(String name, int goal) {
    line(l -> l.name().equals(name) && l.clients() == 16)
        .filter(l -> l.limit() != null)
        .forEach(
            l ->
                goal(
                    l.result().perSecond() >= goal || share(l) >= 25,
                    "%s: %,.0f/s, %.0f %% of the limit (goal %,d/s or 25 %%)"
                        .formatted(name, l.result().perSecond(), share(l), goal)));
  }

  private Stream<Measures.Line> line(Predicate<Measures.Line> which) {
    return outcome.lines().stream().filter(which);
  }

  private void goal(boolean reached, String text) {
    goals.add((reached ? "reached: " : "**missed**: ") + text);
  }

  private void terms(StringBuilder page) {
    line(l -> l.name().equals("search, 2 characters"))
        .forEach(
            l ->
                goal(
                    l.result().p99() <= 50,
                    "search with 2 characters, %d client(s): p99 %.1f ms (goal 50 ms)"
                        .formatted(l.clients(), l.result().p99())));
    if (outcome.terms().isEmpty()) {
      return;
    }
    List<SearchTerms.Timed> slowest =
        outcome.terms().subList(0, Math.min(10, outcome.terms().size()));
    goal(
        slowest.getFirst().milliseconds() <= 200,
        "slowest of %d search terms: %.1f ms (goal 200 ms)"
            .formatted(outcome.terms().size(), slowest.getFirst().milliseconds()));
    page.append(
        "## Search terms\n%d terms of 1 to 4 characters and two words, one after the other, the median of three answers. The slowest ten:\n\n| term | ms |\n|---|--:|\n"
            .formatted(outcome.terms().size()));
    slowest.forEach(
        t ->
            page.append(
                "| %s | %.1f |\n".formatted(t.term().replace("|", "\\|"), t.milliseconds())));
    page.append('\n');
  }

  private void imported(StringBuilder page) {
    ImportRun.Result r = outcome.imported();
    if (r == null) {
      return;
    }
    page.append(
        "## Import\n%,d companies from a CSV file: upload and analysis %.1f s, plan (every row read, checked, matched) %.1f s, writing %.1f s. The same rows and search documents by bare COPY with the same triggers and indexes: %.1f s.\n\n"
            .formatted(r.rows(), r.upload(), r.plan(), r.run(), r.copy()));
    double whole = r.upload() + r.plan() + r.run();
    goal(
        whole <= 3 * r.copy(),
        "import of %,d rows: %.1f s, %.1f × bare COPY; its writing alone %.1f × (goal 3 ×)"
            .formatted(r.rows(), whole, whole / r.copy(), r.run() / r.copy()));
  }

  private void stock(StringBuilder page) {
    StockRun.Result r = outcome.stock();
    if (r == null) {
      return;
    }
    page.append(
        "## Work on the stock\nScan of all companies for duplicates: %.0f s, %,d pairs. Bulk edit of %,d companies: preview %.1f s, writing %.1f s, taking back %.1f s.\n\n"
            .formatted(r.scan(), r.pairs(), r.edited(), r.plan(), r.run(), r.undo()));
    goal(
        r.scan() <= 600,
        "scan of the whole stock for duplicates: %.0f s (goal 600 s)".formatted(r.scan()));
  }

  private void machineFigures(StringBuilder page) {
    goal(
        outcome.apiMostMegabytes() <= 400,
        "resident memory of the API: at most %d MB (goal 400 MB)"
            .formatted(outcome.apiMostMegabytes()));
    double start = outcome.start().toMillis() / 1e3;
    goal(start <= 5, "start of the API: %.1f s until it is ready (goal 5 s)".formatted(start));
    page.append(
        "## Memory, start, size\n- API: %d MB resident at the end, at most %d MB. Database: %d MB (proportional set size).\n- The API is ready %.1f s after its start.\n- The database takes %s.\n"
            .formatted(
                outcome.apiMegabytes(),
                outcome.apiMostMegabytes(),
                outcome.databaseMegabytes(),
                start,
                outcome.databaseSize()));
    outcome
        .load()
        .forEach(
            (step, took) -> page.append("- Load, %s: %d s.\n".formatted(step, took.toSeconds())));
  }

  /** Holds this run against the newest one of the smallest size. */
  private void compared() throws IOException {
    Path small = newestSmall();
    if (settings.size() <= SMALL || small == null) {
      return;
    }
    Map<String, String[]> before = new HashMap<>();
    Files.readAllLines(small).stream()
        .map(l -> l.split("\t"))
        .forEach(c -> before.put(c[0] + c[1], c));
    List<String> slower = new ArrayList<>();
    int compared = 0;
    for (Measures.Line line : outcome.lines()) {
      String[] then = before.get(line.name() + line.clients());
      if (then != null) {
        compared++;
        double factor =
            line.clients() == 1
                ? line.result().p95() / Double.parseDouble(then[4])
                : Double.parseDouble(then[2]) / line.result().perSecond();
        if (factor > MOST_SLOWER) {
          slower.add("%s, %d client(s): %.1f ×".formatted(line.name(), line.clients(), factor));
        }
      }
    }
    goal(
        slower.isEmpty(),
        "%d of %d figures (one client: p95; 16: requests per second) within 1.5 × of %,d companies%s"
            .formatted(
                compared - slower.size(),
                compared,
                SMALL,
                slower.isEmpty() ? "" : "; slower: " + String.join("; ", slower)));
  }

  private Path newestSmall() throws IOException {
    try (Stream<Path> files = Files.list(settings.results())) {
      return files
          .filter(f -> f.getFileName().toString().endsWith("-" + SMALL + ".tsv"))
          .sorted()
          .reduce((a, b) -> b)
          .orElse(null);
    }
  }

  private static String machine() throws IOException {
    String cpu =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(l -> l.startsWith("model name"))
            .findFirst()
            .map(l -> l.replaceAll(".*: ", ""))
            .orElse(System.getProperty("os.arch"));
    long memory =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(l -> l.startsWith("MemTotal"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1_000_000)
            .findFirst()
            .orElse(0);
    return "%d cores (%s), %d GB, %s %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            cpu,
            memory,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }
}
