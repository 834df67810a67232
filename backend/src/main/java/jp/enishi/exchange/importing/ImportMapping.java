package jp.enishi.exchange.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.enishi.exchange.file.TextEncoding;
import jp.enishi.exchange.mapping.Subject;
import jp.enishi.exchange.mapping.Target.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read: sheets, headers, what each column is, and by what records are
 * recognised.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "How the file is to be read. Proposed at upload, remembered per layout, replaced as a whole"
            + " by PUT.",
    requiredProperties = "sheets")
public record ImportMapping(
    @Schema(
            description =
                "Encoding of a CSV file; absent for XLSX. When it differs from the one before, the"
                    + " file is looked at anew.")
        @Nullable TextEncoding encoding,
    List<SheetMapping> sheets) {

  public ImportMapping {
    sheets = sheets == null ? List.of() : List.copyOf(sheets);
  }

  /** How one sheet is to be read. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      requiredProperties = {
        "sheet",
        "included",
        "subject",
        "headerRow",
        "columns",
        "companyKeys",
        "personKeys",
        "blankClears"
      })
  public record SheetMapping(
      @Schema(description = "Index of the sheet, from 0.", minimum = "0") int sheet,
      @Schema(description = "false leaves the sheet out.") boolean included,
      @Schema(
              description =
                  "What the rows are about. When it differs from the one before, the columns are"
                      + " proposed anew.")
          Subject subject,
      @Schema(
              description =
                  "Row number of the header's last line; 0 when the table has no header. When it"
                      + " differs from the one before, the columns are proposed anew.",
              minimum = "0")
          int headerRow,
      @Schema(description = "One entry per column to read; columns not named are left out.")
          List<ColumnMapping> columns,
      @Schema(description = "How companies are recognised, in this order.")
          List<MatchKey> companyKeys,
      @Schema(description = "How people are recognised, in this order.") List<MatchKey> personKeys,
      @Schema(
              description =
                  "false (usual): an empty cell keeps the stored value. true (空欄で消す): an empty cell"
                      + " clears it.")
          boolean blankClears) {

    /** A mapping without a subject was made when there were customers only. */
    public SheetMapping {
      subject = subject == null ? Subject.customer : subject;
      columns = columns == null ? List.of() : List.copyOf(columns);
      companyKeys = companyKeys == null ? List.of() : List.copyOf(companyKeys);
      personKeys = personKeys == null ? List.of() : List.copyOf(personKeys);
    }

    /** Whether its rows say anything about a kind. */
    boolean holds(Kind kind) {
      return columns.stream().anyMatch(c -> c.target().startsWith(kind + "."));
    }
  }

  /** What one column is. */
  @Schema(requiredProperties = {"column", "target"})
  public record ColumnMapping(
      @Schema(description = "The column, from 0.", minimum = "0") int column,
      @Schema(description = "A target of `GET /api/imports/targets`.", examples = "company.name")
          String target) {

    /** A target that is missing is one that does not exist. */
    public ColumnMapping {
      target = target == null ? "" : target;
    }
  }
}
