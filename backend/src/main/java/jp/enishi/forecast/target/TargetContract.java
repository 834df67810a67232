package jp.enishi.forecast.target;

import static java.util.Objects.requireNonNull;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the contract what annotations cannot: a month may have no target. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class TargetContract implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    Map<String, Schema> members =
        requireNonNull(openApi.getComponents().getSchemas().get("TargetSheet")).getProperties();
    for (String months : List.of("salesYen", "marginYen")) {
      requireNonNull(members.get(months)).getItems().addType(Schema.SchemaType.NULL);
    }
  }
}
