package jp.enishi.quotes.quote;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.Listing;
import jp.enishi.register.RecordFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which quotes a list holds. */
public class QuoteFilter extends RecordFilter {

  /** The last day on which an issued quote is not expired. */
  static final String TODAY = "cast(now() at time zone 'Asia/Tokyo' as date)";

  /** What a quote is said to be: its state, and whether its time has passed. */
  enum Shown {
    draft,
    issued,
    expired,
    accepted,
    declined,
    replaced;

    String condition() {
      return switch (this) {
        case issued -> "(c.state = 'issued' and c.valid_until >= %s)".formatted(TODAY);
        case expired -> "(c.state = 'issued' and c.valid_until < %s)".formatted(TODAY);
        default -> "c.state = '%s'".formatted(name().toLowerCase(Locale.ROOT));
      };
    }
  }

  @Parameter(description = "商談: ids of deals.")
  @QueryParam("deal")
  public @Nullable AnyOf deal;

  @Parameter(description = "企業: ids.")
  @QueryParam("company")
  public @Nullable AnyOf company;

  @Parameter(description = "個人: ids.")
  @QueryParam("person")
  public @Nullable AnyOf person;

  @Parameter(description = "商品: ids of products on its lines.")
  @QueryParam("product")
  public @Nullable AnyOf product;

  @Parameter(description = "担当者か共同担当者: ids of accounts; `me` stands for the caller.")
  @QueryParam("member")
  public @Nullable AnyOf member;

  @Parameter(
      description =
          "`draft`, `issued`, `expired` (issued, and its time has passed), `accepted`, `declined` or `replaced`.",
      example = "draft,issued")
  @QueryParam("state")
  public @Nullable AnyOf state;

  @Parameter(description = "見積番号, of any version.")
  @QueryParam("series")
  public @Nullable AnyOf series;

  @Parameter(description = "見積番号")
  @QueryParam("number")
  public @Nullable AnyOf number;

  @Parameter(description = "true: only 主見積, from which a deal has its amount.")
  @QueryParam("main")
  public @Nullable Boolean main;

  @Parameter(description = "税込合計 of this amount in yen or more.")
  @QueryParam("totalFrom")
  public @Nullable Long totalFrom;

  @Parameter(description = "税込合計 of this amount in yen or less.")
  @QueryParam("totalTo")
  public @Nullable Long totalTo;

  @Parameter(description = "見積日 on or after this day.")
  @QueryParam("quotedFrom")
  public @Nullable LocalDate quotedFrom;

  @Parameter(description = "見積日 on or before this day.")
  @QueryParam("quotedTo")
  public @Nullable LocalDate quotedTo;

  @Parameter(description = "有効期限 on or before this day.")
  @QueryParam("validTo")
  public @Nullable LocalDate validTo;

  @Override
  protected void applyTo(Listing list, String kind, Visibility visibility) {
    super.applyTo(list, kind, visibility);
    list.whereAny("c.deal_id", "deal", deal == null ? null : deal.ids("deal"))
        .whereAny("c.company_id", "company", company == null ? null : company.ids("company"))
        .whereAny("c.person_id", "person", person == null ? null : person.ids("person"))
        .where(
            "c.product_ids && :product", "product", product == null ? null : product.ids("product"))
        .where(
            "(c.owner_id = any(:member) or c.co_owner_ids && :member)",
            "member",
            member == null ? null : accounts(member, "member", visibility.reader()))
        .whereAny("c.series", "series", series == null ? null : series.texts())
        .whereAny("c.number", "number", number == null ? null : number.texts())
        .where("c.main = :main", "main", main)
        .where("c.total_yen >= :totalFrom", "totalFrom", totalFrom)
        .where("c.total_yen <= :totalTo", "totalTo", totalTo)
        .where("c.quoted_on >= :quotedFrom", "quotedFrom", quotedFrom)
        .where("c.quoted_on <= :quotedTo", "quotedTo", quotedTo)
        .where("c.valid_until <= :validTo", "validTo", validTo);
    if (state != null) {
      list.where(
          state.names("state", Shown.class).stream()
              .map(Shown::condition)
              .collect(Collectors.joining(" or ", "(", ")")));
    }
  }
}
