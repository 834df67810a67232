package jp.enishi.mailbox.mail;

import jakarta.ws.rs.QueryParam;
import jp.enishi.access.Visibility;
import jp.enishi.activities.activity.Direction;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.time.PastDay;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which mails a list holds. */
public class MailFilter extends RecordFilter {

  @Parameter(description = "`matched`, `unmatched` or `failed`.", example = "unmatched,failed")
  @QueryParam("state")
  public @Nullable AnyOf state;

  @Parameter(description = "企業: ids.")
  @QueryParam("company")
  public @Nullable AnyOf company;

  @Parameter(description = "個人: ids.")
  @QueryParam("person")
  public @Nullable AnyOf person;

  @Parameter(description = "商談: ids.")
  @QueryParam("deal")
  public @Nullable AnyOf deal;

  @Parameter(description = "Mails of one thread: its `threadId`.")
  @QueryParam("thread")
  public @Nullable String thread;

  @Parameter(description = "方向: `inbound` or `outbound`.")
  @QueryParam("direction")
  public @Nullable AnyOf direction;

  @Parameter(description = "Sent on or after this day (Japan time); `P0D` stands for today.")
  @QueryParam("sentSince")
  public @Nullable PastDay sentSince;

  @Parameter(description = "Sent before this day (Japan time).")
  @QueryParam("sentBefore")
  public @Nullable PastDay sentBefore;

  @Override
  protected String usualOrder() {
    return Boolean.TRUE.equals(trashed) ? super.usualOrder() : "-sentAt";
  }

  @Override
  protected void applyTo(Listing list, String kindOfRecord, Visibility visibility) {
    super.applyTo(list, kindOfRecord, visibility);
    list.whereAny("c.state", "state", names(state, "state", MailState.class))
        .where("c.company_ids && :company", "company", ids(company, "company"))
        .where("c.person_ids && :person", "person", ids(person, "person"))
        .whereAny("c.deal_id", "deal", ids(deal, "deal"))
        .where("c.thread_id = :thread", "thread", thread)
        .whereAny("c.direction", "direction", names(direction, "direction", Direction.class))
        .where(
            "c.sent_at >= cast(:sentSince as timestamp) at time zone 'Asia/Tokyo'",
            "sentSince",
            on(sentSince))
        .where(
            "c.sent_at < cast(:sentBefore as timestamp) at time zone 'Asia/Tokyo'",
            "sentBefore",
            on(sentBefore));
  }
}
