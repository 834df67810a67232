package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jp.enishi.contracts.contract.ContractFacts;
import jp.enishi.contracts.contract.ContractSummary;
import jp.enishi.contracts.contract.Contracts;

/** 契約. */
@Singleton
final class ContractSheet implements ExportSheet {

  static final Columns COLUMNS =
      new Columns("contract")
          .plain("code", "title")
          .company()
          .person()
          .deal()
          .beside("previous", NamesBeside.contract("c.previous_id"))
          .means("previousId", "previous")
          .beside("renewalDeal", NamesBeside.deal("c.renewal_deal_id"))
          .means("renewalDealId", "renewalDeal")
          .plain("amountYen")
          .choice("billing", "billing")
          .plain("termMonths", "pricedOn", "signedOn", "startsOn", "endsOn")
          .plain("autoRenewal", "renewalMonths", "noticePeriod")
          .choice("noticeUnit", "noticeUnit")
          .plain("noticeGivenOn", "cancelledOn", "endReason", "tags")
          .care()
          .coOwners()
          .plain("note")
          .factChoice("status", "contractStatus")
          .factChoice("alert", "contractAlert")
          .facts("mrrYen", "arrYen", "noticeBy")
          .derived("lines", (row, language) -> Lines.told(row.path(Lines.ALL)))
          .stamps()
          .always("title");

  private final Contracts contracts;

  ContractSheet(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public String kind() {
    return contracts.kind();
  }

  @Override
  public Contracts register() {
    return contracts;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }

  @Override
  public ContractFacts facts(JsonNode row) {
    return ContractSummary.of(row).facts();
  }
}
