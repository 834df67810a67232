package jp.enishi.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Holds every answer of every test against the committed contract. */
public final class ContractFilter implements Filter {

  public static final ContractFilter INSTANCE = new ContractFilter();

  private final OpenApiInteractionValidator contract =
      OpenApiInteractionValidator.createForSpecificationUrl(
              Path.of("..", "openapi.yaml").toAbsolutePath().normalize().toUri().toString())
          .withLevelResolver(
              LevelResolver.create()
                  .withLevel(
                      "validation.response.body.schema.additionalProperties",
                      ValidationReport.Level.IGNORE)
                  .build())
          .build();

  private ContractFilter() {
    RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    SimpleResponse.Builder answer =
        SimpleResponse.Builder.status(response.statusCode()).withBody(response.asString());
    response.headers().forEach(header -> answer.withHeader(header.getName(), header.getValue()));
    check(request.getMethod(), URI.create(request.getURI()), answer.build());
    return response;
  }

  void check(String method, URI address, SimpleResponse answer) {
    ValidationReport report =
        contract.validateResponse(address.getPath(), Request.Method.valueOf(method), answer);
    if (report.hasErrors()) {
      throw new AssertionError(
          "the answer breaks the contract:\n"
              + report.getMessages().stream()
                  .map(ValidationReport.Message::toString)
                  .collect(Collectors.joining("\n"))
              + "\n"
              + answer.getResponseBody().map(Object::toString).orElse(""));
    }
  }
}
