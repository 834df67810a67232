package jp.enishi.demo;

import jakarta.inject.Singleton;
import jp.enishi.deals.deal.DealPeopleService;
import jp.enishi.deals.deal.DealService;
import jp.enishi.deals.pipeline.PipelineService;
import jp.enishi.products.product.ProductService;

/** The use cases by which the demo company sells. */
@Singleton
class Selling {

  private final ProductService products;
  private final PipelineService pipelines;
  private final DealService deals;
  private final DealPeopleService people;

  Selling(
      ProductService products,
      PipelineService pipelines,
      DealService deals,
      DealPeopleService people) {
    this.products = products;
    this.pipelines = pipelines;
    this.deals = deals;
    this.people = people;
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
}
