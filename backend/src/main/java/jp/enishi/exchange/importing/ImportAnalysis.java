package jp.enishi.exchange.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.enishi.exchange.file.TextEncoding;
import jp.enishi.exchange.mapping.ColumnProposal;
import jp.enishi.exchange.mapping.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What looking at the file found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "What looking at the file found.",
    requiredProperties = {"encodingCertain", "sheets"})
public record ImportAnalysis(
    @Schema(description = "Encoding in which the file was read; absent for XLSX.")
        @Nullable TextEncoding encoding,
    @Schema(
            description =
                "false: some bytes do not fit the encoding; look at the preview and choose another"
                    + " one.")
        boolean encodingCertain,
    List<SheetAnalysis> sheets) {

  ImportAnalysis withoutContent() {
    return new ImportAnalysis(
        encoding, encodingCertain, sheets.stream().map(SheetAnalysis::withoutContent).toList());
  }

  /** One sheet. */
  @Schema(
      requiredProperties = {
        "sheet",
        "name",
        "hidden",
        "rows",
        "subject",
        "headerRow",
        "remembered",
        "columns",
        "preview"
      })
  public record SheetAnalysis(
      @Schema(description = "Index of the sheet, from 0.") int sheet,
      @Schema(description = "Name on the tab; empty for CSV.") String name,
      boolean hidden,
      @Schema(description = "Rows with content below the header.") int rows,
      @Schema(description = "What the rows were taken to be about.") Subject subject,
      @Schema(description = "Row number of the header's last line; 0 when none was found.")
          int headerRow,
      @Schema(description = "Whether this layout was mapped before.") boolean remembered,
      List<ColumnAnalysis> columns,
      @Schema(description = "The first rows as they stand in the file, titles and header included.")
          List<PreviewRow> preview) {

    /** An analysis without a subject was made when there were customers only. */
    public SheetAnalysis {
      subject = subject == null ? Subject.customer : subject;
    }

    SheetAnalysis withoutContent() {
      return new SheetAnalysis(
          sheet, name, hidden, rows, subject, headerRow, remembered, List.of(), List.of());
    }
  }

  /** One column. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(requiredProperties = {"column", "header", "confidence", "reason", "samples"})
  public record ColumnAnalysis(
      @Schema(description = "The column, from 0.") int column,
      @Schema(description = "The header above it; empty when there is none.") String header,
      @Schema(
              description = "What it is proposed to be; absent to leave it out.",
              examples = "company.name")
          @Nullable String target,
      @Schema(description = "0 (a guess) to 1 (certain).", minimum = "0", maximum = "1")
          double confidence,
      @Schema(description = "Why.") ColumnProposal.Reason reason,
      @Schema(description = "Up to 3 values of the column.") List<String> samples) {}

  /** A row of the preview. */
  @Schema(requiredProperties = {"row", "cells"})
  public record PreviewRow(
      @Schema(description = "Row number in the file, from 1.") int row, List<String> cells) {}
}
