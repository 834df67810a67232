package jp.enishi.tasks.report;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which reports a list holds. */
public class ReportFilter {

  @Parameter(description = "書いた人: ids of accounts; `me` stands for the caller.")
  @QueryParam("author")
  public @Nullable AnyOf author;

  @Parameter(description = "部署・拠点 of the author: ids of units.")
  @QueryParam("unit")
  public @Nullable AnyOf unit;

  @Parameter(description = "Of this day or later.", example = "2026-05-01")
  @QueryParam("from")
  public @Nullable LocalDate from;

  @Parameter(description = "Of this day or before.")
  @QueryParam("to")
  public @Nullable LocalDate to;

  @Parameter(description = "`draft` (the caller's own) or `sent`.")
  @QueryParam("state")
  public @Nullable AnyOf state;

  @Parameter(description = "true: those of others that the caller has not read.")
  @QueryParam("unread")
  public @Nullable Boolean unread;

  void applyTo(Listing list, UUID reader) {
    list.whereAny("r.owner_id", "author", author == null ? null : authors(author, reader))
        .where(
            "(r.team_id = any(:unit) or r.site_id = any(:unit))",
            "unit",
            unit == null ? null : unit.ids("unit"))
        .where("r.day >= :from", "from", from)
        .where("r.day <= :to", "to", to)
        .whereAny(
            "r.state",
            "state",
            state == null
                ? null
                : state.names("state", ReportState.class).stream()
                    .map(Enum::name)
                    .toArray(String[]::new));
    if (unread != null) {
      list.where(
          """
          %s (r.owner_id <> :reader and not exists (select 1 from tasks.report_read d
            where d.report_id = r.id and d.account_id = :reader and d.edition >= r.edition))\
          """
              .formatted(unread ? "" : "not"),
          Map.of("reader", reader));
    }
  }

  private static UUID[] authors(AnyOf author, UUID reader) {
    return new AnyOf(
            author.values().stream().map(a -> a.equals("me") ? reader.toString() : a).toList())
        .ids("author");
  }
}
