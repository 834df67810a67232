package jp.enishi.customers.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How likely two records are one, in one word. */
@Schema(
    description =
        "`certain`: the same number of one legal entity or member (score 100). `likely`: 80 and"
            + " more. `possible`: 60 and more. `slight`: below; shown while typing, never in the"
            + " list.")
public enum DuplicateLevel {
  certain,
  likely,
  possible,
  slight;

  static DuplicateLevel of(int score) {
    if (score >= 100) {
      return certain;
    }
    if (score >= 80) {
      return likely;
    }
    return score >= DuplicateScore.LISTED ? possible : slight;
  }

  /** The lowest score of the level. */
  int from() {
    return switch (this) {
      case certain -> 100;
      case likely -> 80;
      case possible -> DuplicateScore.LISTED;
      case slight -> 0;
    };
  }
}
