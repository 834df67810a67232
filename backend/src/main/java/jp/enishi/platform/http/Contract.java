package jp.enishi.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.enishi.platform.problem.Problems;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What every operation of the contract shares, written once: how to sign in, how failures look, and
 * what a PATCH takes.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class Contract implements OASFilter {

  private static final String SCHEME = "bearer";
  private static final String CHANGE = "Change";
  private static final String TOO_LARGE = "TooLarge";
  private static final APIResponse PROBLEM =
      problem("Every failure is a problem; `type` says which.");

  private static APIResponse problem(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problems.MEDIA_TYPE,
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"))));
  }

  /** What every operation that changes something says beside its answer. */
  @Override
  public PathItem filterPathItem(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              if (method != PathItem.HttpMethod.GET) {
                operation
                    .getResponses()
                    .getAPIResponses()
                    .forEach(
                        (status, response) -> {
                          if (status.startsWith("2")) {
                            response.addHeader(
                                ChangeHeader.NAME, OASFactory.createHeader().ref(CHANGE));
                          }
                        });
              }
            });
    return path;
  }

  @Override
  public Operation filterOperation(Operation operation) {
    operation.setSecurity(null);
    if (operation.getParameters() != null) {
      operation.setParameters(once(operation.getParameters()));
    }
    APIResponses responses = operation.getResponses();
    responses.removeAPIResponse("400");
    responses.removeAPIResponse("401");
    responses.removeAPIResponse("403");
    if (operation.getRequestBody() != null) {
      responses.addAPIResponse("413", OASFactory.createAPIResponse().ref(TOO_LARGE));
    }
    responses.addAPIResponse("default", PROBLEM);
    return operation;
  }

  /**
   * The generator meets a record's component as field, accessor and constructor parameter: one is
   * enough.
   */
  private static List<Parameter> once(List<Parameter> parameters) {
    Map<String, Parameter> known = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      known.merge(
          parameter.getIn() + " " + parameter.getName(),
          parameter,
          (one, other) -> one.getDescription() == null ? other : one);
    }
    return List.copyOf(known.values());
  }

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    Map<String, Schema> schemas = new LinkedHashMap<>(openApi.getComponents().getSchemas());
    openApi
        .getComponents()
        .getSchemas()
        .forEach(
            (name, details) -> {
              if (name.endsWith("Details")) {
                schemas.put(name.replace("Details", "Change"), change(name, details));
              }
            });
    schemas.remove("Page"); // every list answers with a page of something
    openApi.getComponents().setSchemas(schemas);
    openApi
        .getComponents()
        .addResponse(
            TOO_LARGE,
            problem(
                "A file of more than 30 MB, or a body of more than 32: `detail` says so and what to do."));
    openApi
        .getComponents()
        .addHeader(
            CHANGE,
            OASFactory.createHeader()
                .description(
                    "The change this request has written into the journal, to be taken back with `POST /api/changes/{id}/undo`. Absent when no record was changed.")
                .schema(
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid")));
    openApi
        .getComponents()
        .addSecurityScheme(
            SCHEME,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("An access token of the `enishi` realm with audience `enishi-api`."));
    openApi.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
  }

  /** The members of the details, none required: null removes a value. */
  private static Schema change(String name, Schema details) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .properties(details.getProperties())
        .description("Members of `" + name + "` to change; null removes a value.");
  }
}
