package jp.enishi.contracts.revenue;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import jp.enishi.contracts.contract.ContractFilter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which figure is opened. */
public class MovementRequest extends ContractFilter {

  @Parameter(
      description = "Needed.",
      schema = @Schema(implementation = String.class, pattern = "^\\d{4}-\\d{2}$"),
      example = "2026-09")
  @QueryParam("month")
  public @Nullable YearMonth month;

  @Parameter(
      description = "Needed: `gained`, `reactivated`, `expanded`, `contracted` or `churned`.",
      example = "churned")
  @QueryParam("movement")
  public @Nullable String movement;
}
