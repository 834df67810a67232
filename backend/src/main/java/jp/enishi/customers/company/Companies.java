package jp.enishi.customers.company;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Register;
import jp.enishi.register.Stored;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchDocs.SearchDoc;
import jp.enishi.search.SearchText;
import org.jdbi.v3.core.Jdbi;

/** The stored companies. */
@Singleton
public class Companies extends Register<CompanyDetails, CompanyKeys> {

  static final String KIND = "company";

  Companies(Jdbi jdbi, Rows rows, SearchDocs docs) {
    super(jdbi, rows, docs, KIND, "customers.company", CompanyDetails.class, CompanyKeys.class);
  }

  /** One page of the companies that may be seen. */
  Page<JsonNode> list(Visibility visibility, CompanyFilter filter, ListRequest request) {
    Listing list = listing(visibility);
    filter.applyTo(list);
    return list.page(
        jdbi,
        columns(List.of("c.name", "c.legal_form"), CompanySummary.fields(request)),
        request.orders(CompanySort.values(), filter.usualOrder()),
        request.size(),
        request.cursor);
  }

  /** Every company of a list, in its order, one after the other. */
  public void forEach(
      Visibility visibility,
      CompanyFilter filter,
      ListRequest request,
      int most,
      Consumer<JsonNode> consumer) {
    Listing list = listing(visibility);
    filter.applyTo(list);
    list.forEach(
        jdbi, WHOLE, request.orders(CompanySort.values(), filter.usualOrder()), most, consumer);
  }

  @Override
  public CompanyKeys keys(CompanyDetails details) {
    return CompanyKeys.of(details);
  }

  @Override
  protected SearchDoc doc(Stored<CompanyDetails, CompanyKeys> company) {
    CompanyDetails details = company.details();
    SearchText text =
        new SearchText()
            .name(details.name())
            .name(details.nameKana())
            .name(details.representative())
            .number(details.corporateNumber())
            .number(details.phone())
            .mail(details.email());
    return new SearchDoc(
        KIND,
        company.id(),
        text.key(),
        text.grams(),
        details.ownerId(),
        details.teamId(),
        details.siteId(),
        company.isTrashed());
  }

  @Override
  public List<Hit> hits(Collection<UUID> ids) {
    String sql =
        """
        select c.id, c.name, concat_ws(' ', nullif(concat(c.prefecture, c.city), ''), c.phone)
        from customers.company c where c.id = any(:ids)
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .map(
                    (row, context) ->
                        new Hit(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
  }
}
