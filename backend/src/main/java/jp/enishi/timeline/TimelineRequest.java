package jp.enishi.timeline;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which timeline, which kinds of entries, and where to go on. */
public class TimelineRequest {

  @Parameter(description = "企業: with the sites below it.")
  @QueryParam("company")
  public @Nullable UUID company;

  @Parameter(description = "個人: what this person took part in.")
  @QueryParam("person")
  public @Nullable UUID person;

  @Parameter(description = "商談")
  @QueryParam("deal")
  public @Nullable UUID deal;

  @Parameter(
      description = "担当者: what this account did or took part in; `me` stands for the caller.")
  @QueryParam("owner")
  public @Nullable String owner;

  @Parameter(description = "部署・拠点: of a team with those below it, or of a site.")
  @QueryParam("unit")
  public @Nullable UUID unit;

  @Parameter(
      description = "Kinds of entries, as in the entries' `kind`; all when absent.",
      example = "visit,call,dealMoved")
  @QueryParam("kind")
  public @Nullable AnyOf kind;

  @Parameter(description = "Entries per page, 1 to 200; 50 when absent.")
  @QueryParam("limit")
  public @Nullable Integer limit;

  @Parameter(description = "`nextCursor` of the page before.")
  @QueryParam("cursor")
  public @Nullable String cursor;

  int size() {
    return ListRequest.size(limit);
  }

  /**
   * Makes sure that it asks for one timeline.
   *
   * @throws ProblemException 400 when it asks for none or for several
   */
  void requireOne() {
    int given = 0;
    for (@Nullable Object subject : new @Nullable Object[] {company, person, deal, owner, unit}) {
      given += subject == null ? 0 : 1;
    }
    if (given != 1) {
      throw ProblemException.invalid("?company", Remark.of("timeline.subject"));
    }
  }
}
