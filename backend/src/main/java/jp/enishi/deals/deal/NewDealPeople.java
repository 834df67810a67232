package jp.enishi.deals.deal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The people on a deal, as they are written. */
@Schema(name = "NewDealPeople", requiredProperties = "people")
record NewDealPeople(
    @Schema(description = "All of them in their order, at most 50.")
        @Nullable List<@Nullable DealPerson> people) {}
