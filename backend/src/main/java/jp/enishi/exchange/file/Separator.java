package jp.enishi.exchange.file;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Tells by the first lines whether a text table is cut by comma, semicolon or tab. */
final class Separator {
  private static final int SAMPLE = 64 * 1024;
  private static final int LINES = 50;
  private static final String CANDIDATES = ",\t;";

  private Separator() {}

  /** The candidate that stands in most lines the same number of times; a comma when none does. */
  static char of(Reader text) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    for (int read = 0; read >= 0 && length < SAMPLE; length += Math.max(read, 0)) {
      read = text.read(sample, length, SAMPLE - length);
    }
    List<int[]> lines = count(sample, length);
    char best = ',';
    int bestScore = 0;
    for (int i = 0; i < CANDIDATES.length(); i++) {
      int score = score(lines, i);
      if (score > bestScore) {
        best = CANDIDATES.charAt(i);
        bestScore = score;
      }
    }
    return best;
  }

  private static List<int[]> count(char[] sample, int length) {
    List<int[]> lines = new ArrayList<>();
    int[] line = new int[CANDIDATES.length()];
    boolean quoted = false;
    for (int i = 0; i < length && lines.size() < LINES; i++) {
      char c = sample[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '\n') {
        lines.add(line);
        line = new int[CANDIDATES.length()];
      } else if (!quoted && CANDIDATES.indexOf(c) >= 0) {
        line[CANDIDATES.indexOf(c)]++;
      }
    }
    lines.add(line);
    return lines;
  }

  /** Lines that agree with the most frequent count weigh most, columns break the tie. */
  private static int score(List<int[]> lines, int candidate) {
    int best = 0;
    for (int[] line : lines) {
      int columns = line[candidate];
      if (columns > 0) {
        int agreeing = (int) lines.stream().filter(other -> other[candidate] == columns).count();
        best = Math.max(best, agreeing * 1000 + Math.min(columns, 999));
      }
    }
    return best;
  }
}
