package jp.enishi.deals.deal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The people on a deal, as they are answered. */
@Schema(
    name = "DealPersonList",
    requiredProperties = {"version", "people"})
public record DealPersonList(
    @Schema(description = "The deal's version; also the ETag.") int version,
    List<DealPerson> people) {}
