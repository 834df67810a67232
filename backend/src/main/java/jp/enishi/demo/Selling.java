package jp.enishi.demo;

import jakarta.inject.Singleton;
import jp.enishi.activities.activity.ActivityService;
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
  private final ActivityService activities;

  Selling(
      ProductService products,
      PipelineService pipelines,
      DealService deals,
      DealPeopleService people,
      ActivityService activities) {
    this.products = products;
    this.pipelines = pipelines;
    this.deals = deals;
    this.people = people;
    this.activities = activities;
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
}
