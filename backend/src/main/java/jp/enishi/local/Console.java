package jp.enishi.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal sees while the parts start. */
final class Console {

  private final PrintStream out;
  private final Instant started = Instant.now();

  Console(PrintStream out) {
    this.out = out;
  }

  void line(String japanese, String english) {
    out.println(Wording.of(japanese, english));
    out.flush();
  }

  /** Says what happens now, does it, and says how long it took. */
  void step(String japanese, String english, Runnable work) {
    Instant begin = Instant.now();
    line("  … " + japanese, "  … " + english);
    work.run();
    line(
        "  ✓ %s（%s秒）".formatted(japanese, seconds(begin)),
        "  ✓ %s (%s s)".formatted(english, seconds(begin)));
  }

  void problem(LaunchFailure failure) {
    out.println("\n✗ " + failure.getMessage());
    out.flush();
  }

  String sinceStart() {
    return seconds(started);
  }

  private static String seconds(Instant begin) {
    double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f", seconds);
  }
}
