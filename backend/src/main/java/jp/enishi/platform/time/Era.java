package jp.enishi.platform.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** An era of the Japanese calendar (元号). Its first year is 元年. */
public enum Era {
  MEIJI("明治", 'M', LocalDate.of(1868, 1, 25)),
  TAISHO("大正", 'T', LocalDate.of(1912, 7, 30)),
  SHOWA("昭和", 'S', LocalDate.of(1926, 12, 25)),
  HEISEI("平成", 'H', LocalDate.of(1989, 1, 8)),
  REIWA("令和", 'R', LocalDate.of(2019, 5, 1));

  /** Until 明治5 the country used a lunar calendar, so its dates cannot be told by counting. */
  static final LocalDate SOLAR_CALENDAR = LocalDate.of(1873, 1, 1);

  private final String label;
  private final char letter;
  private final LocalDate first;

  Era(String label, char letter, LocalDate first) {
    this.label = label;
    this.letter = letter;
    this.first = first;
  }

  /** 明治, 大正, 昭和, 平成 or 令和. */
  public String label() {
    return label;
  }

  /** The first day of the era. */
  public LocalDate first() {
    return first;
  }

  /** The era of a day; empty before 1873. */
  public static Optional<Era> of(LocalDate date) {
    if (date.isBefore(SOLAR_CALENDAR)) {
      return Optional.empty();
    }
    Era era = MEIJI;
    for (Era next : values()) {
      if (!date.isBefore(next.first)) {
        era = next;
      }
    }
    return Optional.of(era);
  }

  /** The year of the Western calendar for a year of this era. */
  int westernYear(int eraYear) {
    return first.getYear() + eraYear - 1;
  }

  static Optional<Era> named(String labelOrLetter) {
    for (Era era : values()) {
      if (era.label.equals(labelOrLetter)
          || labelOrLetter.toUpperCase(Locale.ROOT).equals(String.valueOf(era.letter))) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }
}
