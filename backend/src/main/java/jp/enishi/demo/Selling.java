package jp.enishi.demo;

import jakarta.inject.Singleton;
import jp.enishi.access.Accounts;
import jp.enishi.activities.activity.ActivityService;
import jp.enishi.contracts.contract.ContractService;
import jp.enishi.contracts.contract.DealContractService;
import jp.enishi.deals.deal.DealPeopleService;
import jp.enishi.deals.deal.DealService;
import jp.enishi.deals.pipeline.PipelineService;
import jp.enishi.files.Contents;
import jp.enishi.forecast.snapshot.Snapshots;
import jp.enishi.forecast.target.TargetService;
import jp.enishi.mailbox.mail.MailReceiver;
import jp.enishi.products.product.ProductService;
import jp.enishi.quotes.issuer.IssuerService;
import jp.enishi.quotes.quote.QuoteService;
import jp.enishi.quotes.quote.QuoteSteps;

/** The use cases by which the demo company sells. */
@Singleton
class Selling {

  private final ProductService products;
  private final PipelineService pipelines;
  private final DealService deals;
  private final DealPeopleService people;
  private final ActivityService activities;
  private final ContractService contracts;
  private final DealContractService dealContracts;
  private final TargetService targets;
  private final Snapshots snapshots;
  private final QuoteService quotes;
  private final QuoteSteps quoteSteps;
  private final IssuerService issuers;
  private final MailReceiver mails;
  private final Contents contents;
  private final Accounts accounts;

  Selling(
      ProductService products,
      PipelineService pipelines,
      DealService deals,
      DealPeopleService people,
      ActivityService activities,
      ContractService contracts,
      DealContractService dealContracts,
      TargetService targets,
      Snapshots snapshots,
      QuoteService quotes,
      QuoteSteps quoteSteps,
      IssuerService issuers,
      MailReceiver mails,
      Contents contents,
      Accounts accounts) {
    this.products = products;
    this.pipelines = pipelines;
    this.deals = deals;
    this.people = people;
    this.activities = activities;
    this.contracts = contracts;
    this.dealContracts = dealContracts;
    this.targets = targets;
    this.snapshots = snapshots;
    this.quotes = quotes;
    this.quoteSteps = quoteSteps;
    this.issuers = issuers;
    this.mails = mails;
    this.contents = contents;
    this.accounts = accounts;
  }

  ProductService products() {
    return products;
  }

  PipelineService pipelines() {
    return pipelines;
  }

  DealService deals() {
    return deals;
  }

  ActivityService activities() {
    return activities;
  }

  DealPeopleService people() {
    return people;
  }

  ContractService contracts() {
    return contracts;
  }

  DealContractService dealContracts() {
    return dealContracts;
  }

  TargetService targets() {
    return targets;
  }

  Snapshots snapshots() {
    return snapshots;
  }

  QuoteService quotes() {
    return quotes;
  }

  QuoteSteps quoteSteps() {
    return quoteSteps;
  }

  IssuerService issuers() {
    return issuers;
  }

  MailReceiver mails() {
    return mails;
  }

  Contents contents() {
    return contents;
  }

  Accounts accounts() {
    return accounts;
  }
}
