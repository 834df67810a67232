package jp.enishi.timeline;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
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
      description =
          "契約: its own steps and its renewal by another contract; how the deal it came from was won, and with which quote; and all that happens on the deal of its renewal, activities and mails included. What was done with its customer elsewhere is told by the customer's timeline.")
  @QueryParam("contract")
  public @Nullable UUID contract;

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

  @Parameter(
      description = "The first day (Japan time); from the beginning when absent.",
      example = "2026-04-01")
  @QueryParam("from")
  public @Nullable LocalDate from;

  @Parameter(
      description = "The last day (Japan time), not before `from`; until now when absent.",
      example = "2027-03-31")
  @QueryParam("to")
  public @Nullable LocalDate to;

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
   * The days it asks for.
   *
   * @throws ProblemException 400 when the last one is before the first
   */
  Span span() {
    if (from != null && to != null && to.isBefore(from)) {
      throw ProblemException.invalid("?to", Remark.of("timeline.span"));
    }
    return Span.of(from, to);
  }

  /**
   * Makes sure that it asks for one timeline.
   *
   * @throws ProblemException 400 when it asks for none or for several
   */
  void requireOne() {
    int given = 0;
    for (@Nullable Object subject :
        new @Nullable Object[] {company, person, deal, contract, owner, unit}) {
      given += subject == null ? 0 : 1;
    }
    if (given != 1) {
      throw ProblemException.invalid("?company", Remark.of("timeline.subject"));
    }
  }
}
