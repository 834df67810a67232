package jp.enishi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What processes have used so far, from /proc. */
record Usage(long apiTicks, long databaseTicks) {

  private static final double TICKS_PER_SECOND = 100;

  static Usage of(Machine machine) throws IOException {
    long database = machine.databasePid();
    // the postmaster has counted its ended children; the living ones are counted here
    long ticks = ticks(database, true);
    for (ProcessHandle child : ProcessHandle.of(database).orElseThrow().children().toList()) {
      ticks += ticks(child.pid(), false);
    }
    return new Usage(ticks(machine.apiPid(), false), ticks);
  }

  /** CPU milliseconds of the API since an earlier moment, for each of so many requests. */
  double api(Usage since, long requests) {
    return (apiTicks - since.apiTicks) / TICKS_PER_SECOND * 1000 / Math.max(1, requests);
  }

  double database(Usage since, long requests) {
    return (databaseTicks - since.databaseTicks) / TICKS_PER_SECOND * 1000 / Math.max(1, requests);
  }

  /** Megabytes from /proc/pid/status: VmRSS now, VmHWM the most so far. */
  static long megabytes(long pid, String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
      if (line.startsWith(field + ":")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
      }
    }
    return 0;
  }

  /** Memory of the whole database server: what its processes share is counted once. */
  static long databaseMegabytes(Machine machine) throws IOException {
    long sum = 0;
    List<ProcessHandle> all =
        ProcessHandle.of(machine.databasePid()).orElseThrow().descendants().toList();
    for (ProcessHandle one : all) {
      try {
        for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/smaps_rollup"))) {
          if (line.startsWith("Pss:")) {
            sum += Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
      } catch (IOException ended) {
        continue;
      }
    }
    return sum / 1024;
  }

  private static long ticks(long pid, boolean withEndedChildren) throws IOException {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      return withEndedChildren
          ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14])
          : own;
    } catch (java.nio.file.NoSuchFileException ended) {
      return 0;
    }
  }
}
