package jp.enishi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says about this run.
 *
 * @param size how many companies; each has three people
 * @param seconds how long one measure lasts
 * @param importRows how many rows are imported
 * @param only a pattern for the names of the measures; all when not given
 * @param keep the filled register stays, and the next run uses it
 * @param profile the API is recorded while it is measured, which makes it slower
 */
record Settings(
    Path project,
    int size,
    int seconds,
    int importRows,
    String only,
    boolean keep,
    boolean profile) {

  /**
   * Measured: what one company with its people and activities needs while it is loaded, journal and WAL included.
   */
  private static final long BYTES_PER_COMPANY = 56_000;

  private static final long BYTES_AT_LEAST = 6_000_000_000L;

  static Settings from(Map<String, String> environment, Path project) {
    return new Settings(
        project,
        number(environment, "SIZE", 10_000, 1_000, 5_000_000),
        number(environment, "SECONDS", 6, 1, 600),
        number(environment, "IMPORT", 100_000, 0, 100_000),
        environment.getOrDefault("ONLY", "").isBlank() ? ".*" : environment.get("ONLY"),
        "1".equals(environment.get("KEEP")),
        "1".equals(environment.get("PROFILE")));
  }

  /** Whether everything is measured as it is: only then the results are written. */
  boolean isWhole() {
    return only.equals(".*") && !profile;
  }

  boolean measured(String name) {
    return name.matches(only);
  }

  Path data() {
    return project.resolve("bench/target/data-" + size);
  }

  Path results() {
    return project.resolve("bench/results");
  }

  Path work(String file) {
    return project.resolve("bench/target").resolve(file);
  }

  /** Says so before anything is started when the disk is too small. */
  void requireDisk() throws IOException {
    long needed = BYTES_AT_LEAST + size * BYTES_PER_COMPANY;
    long free = Files.getFileStore(Files.createDirectories(work(""))).getUsableSpace();
    if (free < needed) {
      throw new Refusal(
          "ディスクの空きが足りません。SIZE=%d には約 %d GB 必要ですが、%s の空きは %d GB です。 / Not enough disk: SIZE=%d needs about %d GB, %d GB are free."
              .formatted(
                  size,
                  gb(needed),
                  work(""),
                  free / 1_000_000_000,
                  size,
                  gb(needed),
                  free / 1_000_000_000));
    }
  }

  private static long gb(long bytes) {
    return (bytes + 999_999_999) / 1_000_000_000;
  }

  private static int number(
      Map<String, String> environment, String name, int usual, int least, int most) {
    String typed = environment.getOrDefault(name, "").strip().replace("_", "").replace(",", "");
    if (typed.isEmpty()) {
      return usual;
    }
    if (!typed.matches("\\d{1,8}")
        || Integer.parseInt(typed) < least
        || Integer.parseInt(typed) > most) {
      throw new Refusal(
          "%s は %d〜%d の数です。 / %s must be a number from %d to %d."
              .formatted(name, least, most, name, least, most));
    }
    return Integer.parseInt(typed);
  }
}
