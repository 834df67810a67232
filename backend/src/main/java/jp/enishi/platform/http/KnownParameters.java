package jp.enishi.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters an operation does not know, and those said twice, of which only one
 * would be heard: a mistyped filter must never answer with more than was asked for.
 */
class KnownParameters {

  private static final Remark UNKNOWN = new Remark("problem.parameter.unknown", List.of());

  private static final Remark REPEATED = new Remark("problem.parameter.repeated", List.of());

  private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
    if (given.isEmpty() || resource.getResourceMethod() == null) {
      return;
    }
    Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::names);
    List<ProblemException.Field> refused =
        Stream.concat(
                given.keySet().stream().filter(n -> !names.contains(n)).map(n -> field(n, UNKNOWN)),
                given.entrySet().stream()
                    .filter(e -> names.contains(e.getKey()) && e.getValue().size() > 1)
                    .map(e -> field(e.getKey(), REPEATED)))
            .limit(10)
            .toList();
    if (!refused.isEmpty()) {
      throw ProblemException.invalid(refused);
    }
  }

  private static ProblemException.Field field(String parameter, Remark remark) {
    return new ProblemException.Field("?" + parameter.replaceAll("[^\\w.-]", "?"), remark);
  }

  private static Set<String> names(Method method) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getFields()) {
          QueryParam query = field.getAnnotation(QueryParam.class);
          if (query != null) {
            names.add(query.value());
          }
        }
      } else if (parameter.isAnnotationPresent(QueryParam.class)) {
        names.add(parameter.getAnnotation(QueryParam.class).value());
      } else if (parameter.isAnnotationPresent(RestQuery.class)) {
        names.add(parameter.getName());
      }
    }
    return names;
  }
}
