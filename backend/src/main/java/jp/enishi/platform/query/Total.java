package jp.enishi.platform.query;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows a list has: counted up to a bound, never beyond. */
@Schema(
    description =
        "How many records match. Counting stops at 1,000: then `exact` is false and the page says 1,000件以上.",
    requiredProperties = {"count", "exact"})
public record Total(int count, boolean exact) {

  static final int BOUND = 1_000;
}
