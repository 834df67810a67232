package jp.enishi.demo;

import jakarta.inject.Singleton;
import jp.enishi.deals.deal.DealPeopleService;
import jp.enishi.deals.deal.DealService;
import jp.enishi.deals.pipeline.PipelineService;
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
  private final QuoteService quotes;
  private final QuoteSteps quoteSteps;
  private final IssuerService issuers;

  Selling(
      ProductService products,
      PipelineService pipelines,
      DealService deals,
      DealPeopleService people,
      QuoteService quotes,
      QuoteSteps quoteSteps,
      IssuerService issuers) {
    this.products = products;
    this.pipelines = pipelines;
    this.deals = deals;
    this.people = people;
    this.quotes = quotes;
    this.quoteSteps = quoteSteps;
    this.issuers = issuers;
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

  DealPeopleService people() {
    return people;
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
}
