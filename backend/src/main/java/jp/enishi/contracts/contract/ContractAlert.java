package jp.enishi.contracts.contract;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is pointed out about a contract, so many days ahead as the settings say. */
public enum ContractAlert {
  /** Its end has passed and nobody decided: its extension was taken back. */
  overdue,
  /** 解約申入れ期限: the last days in which notice can be given. */
  notice,
  /** 満了: it is about to end, and nothing follows it yet. */
  end;

  /** The first of them that holds, or null, as an expression over the alias {@code c}. */
  static String expression() {
    return Arrays.stream(values())
        .map(a -> "when %s then '%s'".formatted(a.condition(), a))
        .collect(Collectors.joining(" ", "case ", " end"));
  }

  /** The condition for a contract with the alias {@code c}. */
  public String condition() {
    String open =
        "c.signed_on is not null and c.notice_given_on is null and c.cancelled_on is null";
    return switch (this) {
      case overdue -> open + " and c.auto_renewal and c.ends_on < contracts.today()";
      case notice ->
          open
              + " and c.notice_by between contracts.today() and contracts.today() + (select s.notice_lead_days from contracts.alert_setting s)";
      case end ->
          "c.signed_on is not null and c.over_on between contracts.today() and contracts.today() + (select s.end_lead_days from contracts.alert_setting s)"
              + " and not exists (select 1 from contracts.contract n where n.previous_id = c.id and n.deleted_at is null)";
    };
  }
}
