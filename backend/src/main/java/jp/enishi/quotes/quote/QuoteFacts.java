package jp.enishi.quotes.quote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a quote beside its attributes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "QuoteFacts",
    description = "What follows from a quote's attributes, and the names of what it refers to.",
    requiredProperties = {"netYen", "taxYen", "totalYen", "expired"})
public record QuoteFacts(
    @Schema(description = "税抜合計") long netYen,
    @Schema(description = "消費税額") long taxYen,
    @Schema(description = "税込合計") long totalYen,
    @Schema(description = "Whether it was issued and its time has passed, without a decision.")
        boolean expired,
    @Schema(description = "Absent when the caller may not see the deal.")
        @Nullable String dealTitle,
    @Schema(description = "Absent when the caller may not see the company.")
        @Nullable String companyName,
    @Schema(description = "姓 名; absent when the caller may not see the person.")
        @Nullable String personName) {

  /** Expressions for these columns over a quote with the alias {@code c}. */
  static List<String> columns(Visibility visibility) {
    return List.of(
        "c.net_yen",
        "c.tax_yen",
        "c.total_yen",
        "(c.state = 'issued' and c.valid_until < %s) as expired".formatted(QuoteFilter.TODAY),
        "(select d.title from deals.deal d where d.id = c.deal_id and %s) as deal_title"
            .formatted(visibility.in(Sight.CO_OWNERS).condition("d")),
        "(select k.name from customers.company k where k.id = c.company_id and %s) as company_name"
            .formatted(visibility.condition("k")),
        "(select concat_ws(' ', k.family_name, k.given_name) from customers.person k where k.id = c.person_id and %s) as person_name"
            .formatted(visibility.condition("k")));
  }
}
