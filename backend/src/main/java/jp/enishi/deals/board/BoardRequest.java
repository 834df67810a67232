package jp.enishi.deals.board;

import jakarta.ws.rs.QueryParam;
import jp.enishi.deals.deal.DealFilter;
import jp.enishi.platform.query.ListRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a board shows: the filters of the list of deals, and how many cards. */
public class BoardRequest extends DealFilter {

  @Parameter(description = "Cards per column, 1 to 200; 50 when absent.")
  @QueryParam("limit")
  public @Nullable Integer limit;

  @Parameter(
      description = "Comma-separated attributes of the cards; a small default set when absent.",
      example = "companyId,amountYen")
  @QueryParam("fields")
  public @Nullable String fields;

  /** The first cards of a column. */
  ListRequest cards() {
    ListRequest request = new ListRequest();
    request.sort = "position";
    request.limit = limit;
    request.fields = fields;
    return request;
  }
}
