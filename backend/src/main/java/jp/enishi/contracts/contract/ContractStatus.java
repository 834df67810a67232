package jp.enishi.contracts.contract;

import java.util.Arrays;
import java.util.stream.Collectors;

/** 状態: where a contract stands today (Japan time), by its dates alone. */
public enum ContractStatus {
  /** 締結前. */
  draft,
  /** 開始前: signed, and yet to begin. */
  upcoming,
  /** 契約中. */
  active,
  /** 終了予定: notice was given, or the day of cancellation is fixed. */
  ending,
  /** 満了. */
  ended,
  /** 解約. */
  cancelled;

  /** The contract's status as an expression over the alias {@code c}. */
  static String expression() {
    return Arrays.stream(values())
        .map(s -> "when %s then '%s'".formatted(s.condition(), s))
        .collect(Collectors.joining(" ", "case ", " end"));
  }

  /** The condition for a contract with the alias {@code c}; one and only one holds. */
  String condition() {
    String begun =
        "c.signed_on is not null and coalesce(c.starts_on, '-infinity') <= contracts.today()";
    String over = "c.signed_on is not null and c.over_on < contracts.today()";
    String runs = "%s and coalesce(c.over_on, 'infinity') >= contracts.today()".formatted(begun);
    String leaves = "(c.notice_given_on is not null or c.cancelled_on is not null)";
    return switch (this) {
      case draft -> "c.signed_on is null";
      case upcoming ->
          "c.signed_on is not null and c.starts_on > contracts.today() and coalesce(c.over_on, 'infinity') >= contracts.today()";
      case active -> runs + " and not " + leaves;
      case ending -> runs + " and " + leaves;
      case ended -> over + " and c.cancelled_on is null";
      case cancelled -> over + " and c.cancelled_on is not null";
    };
  }
}
