package jp.enishi.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.enishi.platform.text.Remark;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Every exception that reaches the border becomes a problem; none escapes as anything else. */
class ProblemMappers {

  /** SQLSTATE of a unique violation. */
  private static final String UNIQUE = "23505";

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  Response problem(
      ProblemException e,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context Request request) {
    if (e.merged() != null && request.getMethod().equals("GET")) {
      return moved(e, e.merged(), headers, uri);
    }
    return Problems.response(e, headers);
  }

  /** Who reads a merged record is sent on: ids that others keep go on working. */
  private static Response moved(
      ProblemException e, ProblemException.Merged merged, HttpHeaders headers, UriInfo uri) {
    URI asked = uri.getRequestUri();
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    String survivors =
        Pattern.compile(merged.record().toString(), Pattern.CASE_INSENSITIVE)
            .matcher(asked.getRawPath() + query)
            .replaceAll(merged.into().toString());
    return Response.fromResponse(Problems.response(e, headers))
        .status(Response.Status.TEMPORARY_REDIRECT)
        .location(URI.create(survivors))
        .build();
  }

  @ServerExceptionMapper
  Response web(WebApplicationException e, @Context HttpHeaders headers) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return json(json, headers);
    }
    if (e.getCause() instanceof ProblemException problem) {
      return Problems.response(problem, headers);
    }
    ProblemType type =
        switch (e.getResponse().getStatus()) {
          case 400 -> ProblemType.BAD_REQUEST;
          case 401 -> ProblemType.UNAUTHENTICATED;
          case 403 -> ProblemType.FORBIDDEN;
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          default -> null;
        };
    return type == null ? any(e, headers) : Problems.response(ProblemException.of(type), headers);
  }

  @ServerExceptionMapper
  Response unread(IOException e, @Context HttpHeaders headers) {
    return e.getCause() instanceof ProblemException problem
        ? Problems.response(problem, headers)
        : any(e, headers);
  }

  /** The body is no JSON, or JSON of another shape: the pointer names where, never what. */
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response json(JsonProcessingException e, @Context HttpHeaders headers) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return Problems.response(ProblemException.of(ProblemType.MALFORMED_BODY), headers);
    }
    String pointer =
        mapping.getPath().stream()
            .map(
                ref ->
                    "/"
                        + (ref.getFieldName() == null
                            ? Integer.toString(ref.getIndex())
                            : escape(ref.getFieldName())))
            .collect(Collectors.joining());
    String code =
        e instanceof UnrecognizedPropertyException ? "problem.field.unknown" : "problem.field.type";
    return Problems.response(
        ProblemException.invalid(pointer, new Remark(code, List.of())), headers);
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthenticated(SecurityException e, @Context HttpHeaders headers) {
    if (database(e) != null) {
      return any(e, headers);
    }
    return Problems.response(ProblemException.of(ProblemType.UNAUTHENTICATED), headers);
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e, @Context HttpHeaders headers) {
    return Problems.response(ProblemException.of(ProblemType.FORBIDDEN), headers);
  }

  @ServerExceptionMapper
  Response any(Throwable e, @Context HttpHeaders headers) {
    if (hasLeft(e)) {
      LOG.debug("the client left before its request was read", e);
      return Problems.response(ProblemException.of(ProblemType.BAD_REQUEST), headers);
    }
    SQLException database = database(e);
    if (database instanceof PSQLException psql && UNIQUE.equals(psql.getSQLState())) {
      return Problems.response(taken(psql), headers);
    }
    ProblemType type = database == null ? null : ofDatabase(database.getSQLState());
    if (type == null) {
      LOG.errorf(e, "unexpected failure");
      type = ProblemType.INTERNAL;
    } else if (type == ProblemType.UNAVAILABLE && database != null) {
      LOG.warnf("the database does not answer: %s", database.getSQLState());
    }
    return Problems.response(ProblemException.of(type), headers);
  }

  /** A unique index is named table_column, so its name says which field is taken. */
  private static ProblemException taken(PSQLException e) {
    ServerErrorMessage message = e.getServerErrorMessage();
    String constraint =
        message == null || message.getConstraint() == null ? "" : message.getConstraint();
    String column = constraint.substring(constraint.indexOf('_') + 1);
    String field =
        Pattern.compile("_([a-z])")
            .matcher(column)
            .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    return ProblemException.conflict(
        "/" + field, new Remark("problem.unique." + constraint, List.of()));
  }

  private static @Nullable ProblemType ofDatabase(@Nullable String state) {
    if (state == null || state.length() < 2) {
      return ProblemType.UNAVAILABLE; // no connection could be had: the pool names no state
    }
    return switch (state.substring(0, 2)) {
      // 99: the driver gave up on a server that lets it in and then says nothing
      case "08", "53", "57", "55", "99" -> ProblemType.UNAVAILABLE;
      case "22" -> ProblemType.BAD_REQUEST;
      case "23", "40" -> ProblemType.CONFLICT;
      default -> null;
    };
  }

  private static boolean hasLeft(Throwable e) {
    return cause(e, ClosedChannelException.class) != null
        || cause(e, HttpClosedException.class) != null;
  }

  private static @Nullable SQLException database(Throwable e) {
    return cause(e, SQLException.class);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }

  /** A member's name in a pointer, cut short: it came from outside. */
  private static String escape(String name) {
    String cut = name.length() > 100 ? name.substring(0, 100) : name;
    return cut.replace("~", "~0").replace("/", "~1").replaceAll("\\p{Cntrl}|\\p{Cs}", "?");
  }
}
