package jp.enishi.journal;

import java.util.Set;

/** What the columns of a journaled row are called in its record's JSON. */
public final class FieldNames {

  /** Columns that follow from others: they are journalled for undo, and are no news to anybody. */
  private static final Set<String> DERIVED =
      Set.of(
          "id",
          "created_at",
          "name_key",
          "sort_kana",
          "kana_row",
          "phone_key",
          "mobile_key",
          "email_key",
          "legal_form",
          "legal_form_position",
          "pipeline_id",
          "position",
          "stage_entered_at",
          "last_action_at",
          "last_activity_at",
          "acted_at",
          "occurred_on",
          "via_owner_id",
          "via_team_id",
          "via_site_id",
          "via_co_owner_ids",
          "via_account_ids",
          "via_unit_ids",
          "original_id",
          "addresses",
          "thread_id",
          "margin_yen",
          "mrr_yen",
          "notice_by",
          "over_on",
          "product_ids",
          "due_at",
          "finished_at",
          "finished_by",
          "series_id",
          "series_on",
          "follows_id",
          "sha256",
          "net_yen",
          "tax_yen");

  private FieldNames() {}

  /** Whether a column tells people nothing. */
  public static boolean isDerived(String column) {
    return DERIVED.contains(column);
  }

  /** The attribute a column is, as the API names it. */
  public static String of(String column) {
    StringBuilder name = new StringBuilder();
    for (String part : column.split("_")) {
      name.append(
          name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return name.toString();
  }
}
