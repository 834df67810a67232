package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.access.Care;
import jp.enishi.access.Rights;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.files.FileHolder;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.SortKey;
import jp.enishi.register.ListShape;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import jp.enishi.register.Register;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/** The stored quotes. The database lets none be changed that was issued. */
@Singleton
public class Quotes extends Register<QuoteDetails, QuoteKeys> implements Referring, FileHolder {

  static final String KIND = "quote";

  private static final ListShape LISTS =
      new ListShape(
          List.of("c.title", "c.state", "c.number", "c.revision"),
          List.of(),
          Set.of("dealId", "companyId", "personId", "quotedOn", "validUntil", "ownerId", "main"),
          List.of(
              new SortKey("number", "coalesce(c.number, '')", "text"),
              new SortKey("title", "c.title collate \"ja-x-icu\"", "text"),
              new SortKey("totalYen", "c.total_yen", "bigint"),
              new SortKey("quotedOn", "c.quoted_on", "date"),
              new SortKey("validUntil", "c.valid_until", "date")),
          Set.of("companyName", "personName", "dealTitle", "netYen", "taxYen", "totalYen"));

  public Quotes(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "quotes.quote", QuoteDetails.class, QuoteKeys.class);
  }

  @Override
  public QuoteKeys keys(QuoteDetails details) {
    return QuoteKeys.of(details);
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(table(), "company_id", "company"),
        new Reference(table(), "person_id", "person"));
  }

  @Override
  public Map<String, String> subjects() {
    return Map.of(
        "company_id", "customers.company",
        "person_id", "customers.person",
        "deal_id", "deals.deal");
  }

  @Override
  public Care care(QuoteDetails details) {
    return new Care(
        details.ownerId(), details.teamId(), details.siteId(), details.coOwnerIds(), false);
  }

  @Override
  public Sight sight() {
    return Sight.CO_OWNERS;
  }

  @Override
  public Rights rights() {
    return Rights.DEALS;
  }

  @Override
  protected SearchText text(QuoteDetails details) {
    return new SearchText().name(details.title()).number(details.number());
  }

  @Override
  protected String title() {
    return "concat_ws(' ', c.number, c.title)";
  }

  @Override
  protected String subtitle(Visibility visibility) {
    return "(select k.name from customers.company k where k.id = c.company_id and %s)"
        .formatted(visibility.condition("k"));
  }

  @Override
  protected List<String> others(Visibility visibility) {
    return QuoteFacts.columns(visibility);
  }

  @Override
  protected ListShape lists() {
    return LISTS;
  }

  @Override
  public QuoteFilter filter() {
    return new QuoteFilter();
  }
}
