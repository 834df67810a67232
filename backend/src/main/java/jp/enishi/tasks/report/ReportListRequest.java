package jp.enishi.tasks.report;

import jakarta.ws.rs.QueryParam;
import jp.enishi.platform.query.ListRequest;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Order, size and place of a page of reports. */
public class ReportListRequest {

  @Parameter(description = "`day` or `sentAt`; a leading `-` sorts descending.", example = "-day")
  @QueryParam("sort")
  public @Nullable String sort;

  @Parameter(description = "Reports per page, 1 to 200; 50 when absent.")
  @QueryParam("limit")
  public @Nullable Integer limit;

  @Parameter(description = "`nextCursor` of the page before. Valid only with the same `sort`.")
  @QueryParam("cursor")
  public @Nullable String cursor;

  ListRequest asList() {
    ListRequest request = new ListRequest();
    request.sort = sort;
    request.limit = limit;
    request.cursor = cursor;
    return request;
  }
}
