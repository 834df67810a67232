package jp.enishi.exchange.exporting;

import java.util.List;
import java.util.Map;
import jp.enishi.exchange.file.FileFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to export, as what, and why. */
@Schema(requiredProperties = {"kind", "format", "purpose"})
public record NewExport(
    @Schema(
            description =
                "What to export: `company`, `person`, `deal`, `product`, `activity`, `task`,"
                    + " `quote`, `contract` or `mail`; or one row for each line of such records:"
                    + " `deal-line`, `quote-line`, `contract-line`.",
            examples = "company")
        @Nullable String kind,
    @Schema(
            description =
                "`xlsx`; `csv-utf8` with byte order mark; `csv-cp932` for older Japanese programs.",
            examples = "xlsx")
        FileFormat format,
    @Schema(
            description = "利用目的: what the data is taken out for. Written into the journal.",
            minLength = 2,
            maxLength = 200,
            examples = "展示会の案内状")
        @Nullable String purpose,
    @Schema(
            description =
                "The list's own query parameters, as of `GET /api/companies` or `GET /api/deals`;"
                    + " `sort` too.")
        @Nullable Map<String, String> query,
    @Schema(
            description =
                "Columns to write, in this order, as a view names them; all attributes when empty"
                    + " or absent. What lists show as one, such as `address`, stands for the fields"
                    + " it consists of. Others that a record refers to are written by name. The"
                    + " record's id is always the first column, so that a file can be imported"
                    + " again.")
        @Nullable List<String> columns) {

  /** A column that is null is one that does not exist. */
  public NewExport {
    columns = columns == null ? List.of() : columns.stream().map(c -> c == null ? "" : c).toList();
  }
}
