package jp.enishi.deals.deal;

/** How long nothing has happened in an open deal, by the days its stage allows. */
public enum Staleness {
  /** 動きあり. */
  fresh,
  /** 停滞ぎみ: as many days as the stage allows. */
  quiet,
  /** 停滞: twice as many. */
  stale;

  private static final int LONG = 2;

  static Staleness of(long days, int allowed) {
    return days >= (long) allowed * LONG ? stale : days >= allowed ? quiet : fresh;
  }

  /** The condition for a deal with the alias {@code c} and its stage {@code s}. */
  String condition() {
    String allowed = "coalesce(s.stale_after_days, l.stale_after_days)";
    String days =
        "(cast(now() at time zone 'Asia/Tokyo' as date) - cast(c.last_action_at at time zone 'Asia/Tokyo' as date))";
    return switch (this) {
      case fresh -> days + " < " + allowed;
      case quiet -> days + " >= " + allowed + " and " + days + " < 2 * " + allowed;
      case stale -> days + " >= 2 * " + allowed;
    };
  }
}
