package jp.enishi.exchange.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.enishi.exchange.mapping.Target;
import jp.enishi.register.FieldChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row of an import's plan. */
@Schema(
    name = "ImportRow",
    description = "What one row of the file will do, or has done, and why.",
    requiredProperties = {"sheet", "row", "action", "written", "records", "remarks", "cells"})
public record ImportRowView(
    @Schema(description = "Index of the sheet, from 0.") int sheet,
    @Schema(description = "Row number in the file, from 1.") int row,
    RowAction action,
    @Schema(description = "Whether the row has been written.") boolean written,
    List<Planned> records,
    List<RowRemark> remarks,
    @Schema(description = "The cells as they stand in the file.") List<String> cells) {

  /** What the row does to one record. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "PlannedRecord",
      requiredProperties = {"kind", "action", "changes"})
  public record Planned(
      Target.Kind kind,
      RowAction action,
      @Schema(
              description =
                  "The record; a new one has its id already. Absent when nothing is written.")
          @Nullable UUID id,
      @Schema(description = "By what the existing record was recognised.")
          @Nullable MatchKey matchedBy,
      @Schema(description = "Name of the record; absent when the caller may not see it any more.")
          @Nullable String title,
      @Schema(
              description =
                  "With `update`: what changes; empty when the caller may not see the record any more.")
          List<FieldChange> changes) {}

  /** Why a row is what it is, or what was repaired in it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ImportRowRemark",
      requiredProperties = {"level", "code", "message"})
  public record RowRemark(
      Level level,
      @Schema(description = "The column it is about, from 0; absent when it is about the row.")
          @Nullable Integer column,
      @Schema(
              description =
                  "The field it is about, as a target of `GET /api/imports/targets`; absent when it"
                      + " is about the row.",
              examples = "company.corporateNumber")
          @Nullable String field,
      @Schema(description = "What people call that field, in the language asked for.")
          @Nullable String label,
      String code,
      @Schema(description = "For people, in the language asked for.") String message) {}

  /** How much a remark weighs. */
  @Schema(name = "ImportRowRemarkLevel")
  public enum Level {
    error,
    conflict,
    warning,
    info
  }
}
