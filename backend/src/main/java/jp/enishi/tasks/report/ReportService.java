package jp.enishi.tasks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import jp.enishi.tasks.notice.NoticeKind;
import jp.enishi.tasks.notice.Notices;
import org.jspecify.annotations.Nullable;

/** What can be done with daily reports. */
@Singleton
public class ReportService {

  private final Reports reports;
  private final Comments comments;
  private final Drafts drafts;
  private final Notices notices;
  private final MergePatch merge;
  private final Transactions transactions;

  ReportService(
      Reports reports,
      Comments comments,
      Drafts drafts,
      Notices notices,
      MergePatch merge,
      Transactions transactions) {
    this.reports = reports;
    this.comments = comments;
    this.drafts = drafts;
    this.notices = notices;
    this.merge = merge;
    this.transactions = transactions;
  }

  Page<ReportSummary> list(Actor actor, ReportFilter filter, ListRequest request) {
    return reports.list(actor, filter, request).map(r -> ReportSummary.of(r, actor.id()));
  }

  ReportView get(Actor actor, UUID id) {
    return view(found(actor, id));
  }

  /** What the report of a day could say; nothing is stored. */
  ReportDetails draft(Actor actor, @Nullable LocalDate day, Locale language) {
    LocalDate of = day == null ? CommonRules.today() : day;
    ReportRules.read(new ReportDetails(of, null, null, null, null), null);
    return drafts.of(actor, of, language);
  }

  /** Begins the report of a day; each day has one. Answers its id. */
  public UUID create(Actor actor, ReportDetails typed) {
    ReportDetails details = ReportRules.read(typed, null);
    return transactions.write(actor.id(), Cause.API, () -> reports.add(actor, details));
  }

  /**
   * Changes what the patch names. What was sent is sent again with it: its texts of before stay.
   */
  ReportView change(Actor actor, UUID id, int version, JsonNode patch)
      throws JsonProcessingException {
    Report before = own(actor, id, version);
    ReportDetails details =
        ReportRules.read(
            merge.apply(before.details(), patch, ReportDetails.class), before.details());
    if (details.equals(before.details())) {
      return view(before);
    }
    if (before.isSent()) {
      requireText(details);
    }
    return transactions.write(
        actor.id(), Cause.API, () -> put(actor, before, details, before.isSent()));
  }

  /** Sends a draft to the author's managers. Sending what is sent changes nothing. */
  public void send(Actor actor, UUID id, int version) {
    Report before = own(actor, id, version);
    if (before.isSent()) {
      return;
    }
    requireText(before.details());
    transactions.write(actor.id(), Cause.API, () -> put(actor, before, before.details(), true));
  }

  private ReportView put(Actor actor, Report before, ReportDetails details, boolean sent) {
    if (!reports.put(before, details, sent)) {
      throw ProblemException.stale(get(actor, before.id()));
    }
    if (sent) {
      reports
          .recipients(actor.id())
          .forEach(to -> notices.tell(to.id(), NoticeKind.report, before.id(), actor.id()));
    }
    return get(actor, before.id());
  }

  private static void requireText(ReportDetails details) {
    if (details.saysNothing()) {
      throw ProblemException.invalid("/activities", Remark.of("tasks.report.empty"));
    }
  }

  /**
   * Says something about a report that was sent; whoever takes part in the talk is told. Who says
   * something about it has read it.
   */
  public void comment(Actor actor, UUID id, @Nullable String typed) {
    Report report = sent(actor, id);
    String body = ReportRules.comment(typed);
    transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Set<UUID> others = new LinkedHashSet<>(Set.of(report.ownerId()));
          comments.of(id).forEach(c -> others.add(c.authorId()));
          others.remove(actor.id());
          comments.add(id, actor, body);
          noteReader(actor, report);
          others.forEach(other -> notices.tell(other, NoticeKind.comment, id, actor.id()));
          return others;
        });
  }

  /**
   * Notes that the actor has read the report as it is now. Of one's own there is nothing to note.
   */
  void read(Actor actor, UUID id) {
    noteReader(actor, sent(actor, id));
    notices.seen(actor, id);
  }

  private void noteReader(Actor actor, Report report) {
    if (!report.ownerId().equals(actor.id())) {
      comments.read(report.id(), report.edition(), actor);
    }
  }

  List<Edition> editions(Actor actor, UUID id) {
    return reports.editions(found(actor, id));
  }

  private Report found(Actor actor, UUID id) {
    return reports.find(actor, id).orElseThrow(ProblemException::notFound);
  }

  private Report sent(Actor actor, UUID id) {
    Report report = found(actor, id);
    if (!report.isSent()) {
      throw ProblemException.of(ProblemType.CONFLICT, Remark.of("tasks.report.draft"));
    }
    return report;
  }

  private Report own(Actor actor, UUID id, int version) {
    Report report = found(actor, id);
    if (!report.ownerId().equals(actor.id())) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    if (report.version() != version) {
      throw ProblemException.stale(view(report));
    }
    return report;
  }

  private ReportView view(Report report) {
    return new ReportView(
        report.id(),
        report.version(),
        report.details(),
        report.ownerId(),
        report.ownerName(),
        report.teamName(),
        report.state(),
        report.sentAt(),
        report.edition(),
        reports.recipients(report.ownerId()),
        comments.of(report.id()),
        comments.readers(report.id()));
  }
}
