package jp.enishi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The load generator: wrk (https://github.com/wg/wrk) from the distribution's packages, on the same
 * machine.
 */
final class Wrk {

  /**
   * What came of a run: latencies in milliseconds; cpu is what the API and the database used per
   * request.
   */
  record Result(
      long requests,
      double perSecond,
      double p50,
      double p95,
      double p99,
      double most,
      double apiCpu,
      double databaseCpu) {}

  private final Settings settings;
  private final Machine machine;

  Wrk(Settings settings, Machine machine) {
    this.settings = settings;
    this.machine = machine;
  }

  static void require() {
    try {
      if (new ProcessBuilder("wrk", "-v")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          != 127) {
        return;
      }
    } catch (IOException missing) {
      // said below
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal("wrk が必要です / wrk is needed:  sudo apt install wrk");
  }

  /** wrk leaves in the middle of its last requests: they are written all the same. */
  private void settle() throws InterruptedException {
    Thread.sleep(200);
    try {
      while (!machine
          .value(
              "select count(*) from pg_stat_activity where usename = 'enishi_app' and state <> 'idle'")
          .equals("0")) {
        Thread.sleep(20);
      }
    } catch (SQLException failure) {
      throw new Refusal("wrk: " + failure.getMessage());
    }
  }

  /** Sends the requests again and again. */
  Result run(String token, List<String> requests, int clients, int seconds)
      throws IOException, InterruptedException {
    Files.write(settings.work("requests.txt"), requests, StandardCharsets.UTF_8);
    Usage before = Usage.of(machine);
    String output = output(token, clients, seconds, false);
    Usage after = Usage.of(machine);
    settle();
    String line =
        output
            .lines()
            .filter(l -> l.startsWith("RESULT "))
            .findFirst()
            .orElseThrow(() -> new Refusal("wrk: " + output));
    long[] figures =
        java.util.Arrays.stream(line.substring(7).split(" ")).mapToLong(Long::parseLong).toArray();
    // an update that overtakes the one before it of the same record is refused, and rightly so
    if (figures[2] * 1_000 > figures[0] || figures[3] > 0) {
      throw new Refusal(
          "%d 件がエラー、%d 件が無応答でした。 / %d answers were errors, %d never came: %s%n%s"
              .formatted(
                  figures[2],
                  figures[3],
                  figures[2],
                  figures[3],
                  requests.getFirst(),
                  output(token, clients, 1, true)));
    }
    return new Result(
        figures[0],
        figures[0] / (figures[1] / 1e6),
        figures[4] / 1e3,
        figures[5] / 1e3,
        figures[6] / 1e3,
        figures[7] / 1e3,
        after.api(before, figures[0]),
        after.database(before, figures[0]));
  }

  private String output(String token, int clients, int seconds, boolean telling)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "wrk",
            "-t1",
            "-c" + clients,
            "-d" + seconds + "s",
            "--timeout",
            "30s",
            "-s",
            settings.project().resolve("bench/load.lua").toString(),
            "-H",
            "Authorization: Bearer " + token,
            "-H",
            "Accept: application/json",
            "-H",
            "Accept-Language: ja",
            machine.address());
    builder.environment().put("BENCH_REQUESTS", settings.work("requests.txt").toString());
    builder.environment().put("BENCH_STEM", UUID.randomUUID().toString().substring(0, 13));
    if (telling) {
      builder.environment().put("BENCH_TELL", "1");
    }
    Process process = builder.redirectErrorStream(true).start();
    try {
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return output;
    } finally {
      process.destroy();
    }
  }
}
