package jp.enishi.deals.board;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.deals.board.Board.Column;
import jp.enishi.deals.deal.DealFilter;
import jp.enishi.deals.deal.DealSummary;
import jp.enishi.deals.deal.Deals;
import jp.enishi.deals.pipeline.Pipeline;
import jp.enishi.deals.pipeline.PipelineService;
import jp.enishi.deals.pipeline.StageDetails;
import jp.enishi.deals.pipeline.StageKind;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.time.PastDay;
import org.jspecify.annotations.Nullable;

/** Puts boards together: the figures of all columns at once, then the first cards of each. */
@Singleton
class BoardService {

  /** A board grows by what is open; what is over leaves it after a while. */
  private static final PastDay LATELY = new PastDay(null, Period.ofDays(30));

  /** The figures of a stage; each deal is weighted by itself, as in the list and the forecast. */
  private static final List<String> FIGURES =
      List.of(
          "count(*) as count",
          "coalesce(sum(c.amount_yen), 0) as amount",
          "coalesce(sum(div(c.amount_yen * %s::numeric, 100)), 0) as weighted"
              .formatted(DealFilter.CHANCE));

  private record Figures(UUID stageId, long count, BigDecimal amount, BigDecimal weighted) {

    static final Figures NONE = new Figures(new UUID(0, 0), 0, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private final Deals deals;
  private final PipelineService pipelines;
  private final Transactions transactions;

  BoardService(Deals deals, PipelineService pipelines, Transactions transactions) {
    this.deals = deals;
    this.pipelines = pipelines;
    this.transactions = transactions;
  }

  Board board(Actor actor, UUID id, BoardRequest request) {
    Pipeline pipeline = pipelines.get(id);
    Visibility visibility = Visibility.of(actor);
    PastDay since = request.closedSince == null ? LATELY : request.closedSince;
    LocalDate closedSince = since.onCalendar();
    return transactions.read(
        () -> {
          Map<UUID, Figures> figures = new HashMap<>();
          request.pipeline = new AnyOf(List.of(id.toString()));
          figures(visibility, narrowed(request, false, null), figures);
          figures(visibility, narrowed(request, true, since), figures);
          List<Column> columns = new ArrayList<>();
          for (StageDetails stage : pipeline.attributes().stages()) {
            boolean over = stage.kind() != StageKind.open;
            narrowed(request, over, over ? since : null);
            columns.add(column(visibility, request, stage, figures));
          }
          return new Board(id, closedSince, columns);
        });
  }

  private static BoardRequest narrowed(
      BoardRequest request, boolean over, @Nullable PastDay since) {
    request.column(null);
    request.over(over);
    request.closedSince = since;
    return request;
  }

  private void figures(Visibility visibility, BoardRequest request, Map<UUID, Figures> figures) {
    for (JsonNode row : deals.groups(visibility, request, List.of("c.stage_id"), FIGURES)) {
      Figures stage = Rows.read(row, Figures.class);
      figures.put(stage.stageId(), stage);
    }
  }

  private Column column(
      Visibility visibility, BoardRequest request, StageDetails stage, Map<UUID, Figures> figures) {
    UUID id = Objects.requireNonNull(stage.id());
    int probability = stage.probability() == null ? 0 : stage.probability();
    Figures sums = figures.getOrDefault(id, Figures.NONE);
    request.column(id);
    List<DealSummary> cards =
        deals.first(visibility, request, request.cards()).stream().map(DealSummary::of).toList();
    return new Column(
        id,
        String.valueOf(stage.name()),
        stage.kind() == null ? StageKind.open : stage.kind(),
        probability,
        sums.count(),
        sums.amount().longValueExact(),
        sums.weighted().longValueExact(),
        cards,
        sums.count() > cards.size());
  }
}
