package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jp.enishi.deals.deal.DealFacts;
import jp.enishi.deals.deal.DealSummary;
import jp.enishi.deals.deal.Deals;

/** 商談. */
@Singleton
final class DealSheet implements ExportSheet {

  static final Columns COLUMNS =
      new Columns("deal")
          .plain("code", "title")
          .company()
          .person()
          .beside(
              "pipeline", v -> "(select l.name from deals.pipeline l where l.id = c.pipeline_id)")
          .beside("stage", v -> "(select s.name from deals.stage s where s.id = c.stage_id)")
          .means("stageId", "stage")
          .means("stageName", "stage")
          .plain("probability", "amountYen", "costYen", "quantity")
          .choice("billing", "billing")
          .plain("billingMonths", "pricedOn", "expectedCloseOn", "closedOn")
          .plain("nextAction", "nextActionOn")
          .beside("nextActionBy", NamesBeside.account("c.next_action_by"))
          .plain("competitors", "outcomeReason", "outcomeNote", "leadSource", "tags")
          .care()
          .coOwners()
          .plain("note")
          .facts("chance", "weightedYen", "marginYen", "mrrYen", "daysInStage", "daysSinceAction")
          .factChoice("staleness", "staleness")
          .derived("lines", (row, language) -> Lines.told(row.path(Lines.ALL)))
          .stamps()
          .always("title");

  private final Deals deals;

  DealSheet(Deals deals) {
    this.deals = deals;
  }

  @Override
  public String kind() {
    return deals.kind();
  }

  @Override
  public Deals register() {
    return deals;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public DealFacts facts(JsonNode row) {
    return DealSummary.of(row).facts();
  }
}
