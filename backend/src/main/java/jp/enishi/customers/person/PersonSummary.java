package jp.enishi.customers.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.ListRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "PersonSummary",
    requiredProperties = {"id", "version", "attributes", "createdAt", "updatedAt"})
record PersonSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "The name and the attributes asked for with `fields`; the others are absent.")
        PersonDetails attributes,
    @Schema(description = "Where the person works now.") @Nullable String companyName,
    @Nullable String kanaRow,
    @Nullable String ownerName,
    @Nullable String teamName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  private static final Set<String> KNOWN =
      Arrays.stream(PersonDetails.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toCollection(LinkedHashSet::new));
  private static final Set<String> USUAL =
      Set.of(
          "familyName",
          "givenName",
          "familyKana",
          "givenKana",
          "mobile",
          "phone",
          "email",
          "rank",
          "tags",
          "ownerId",
          "verifiedOn");

  /** The attributes a request asks for. */
  static Set<String> fields(ListRequest request) {
    return request.selected(KNOWN, USUAL);
  }

  /** The columns of a row that are no details. */
  private record Facts(
      UUID id,
      int version,
      @Nullable String companyName,
      @Nullable String kanaRow,
      @Nullable String ownerName,
      @Nullable String teamName,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {}

  static PersonSummary of(JsonNode row) {
    Facts f = Rows.read(row, Facts.class);
    return new PersonSummary(
        f.id,
        f.version,
        Rows.read(row, PersonDetails.class),
        f.companyName,
        f.kanaRow,
        f.ownerName,
        f.teamName,
        f.createdAt,
        f.updatedAt,
        f.deletedAt);
  }
}
