package jp.enishi.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the built page beside the API, so that both have one origin. An address that is neither
 * the API's nor a file is one of the page's own: it gets the page, and a deep link survives a
 * reload.
 */
@Singleton
class Pages {

  private static final String START = "/index.html";

  private final Optional<String> folder;

  Pages(@ConfigProperty(name = "enishi.pages") Optional<String> folder) {
    this.folder = folder.filter(f -> !f.isBlank());
  }

  void serve(@Observes Router router) {
    folder.ifPresent(
        path -> {
          StaticHandler files =
              StaticHandler.create(FileSystemAccess.ROOT, path)
                  .setCachingEnabled(false)
                  .setIndexPage(START)
                  .setIncludeHidden(false);
          router.route().order(-10).handler(context -> serve(context, files));
        });
  }

  private static void serve(RoutingContext context, StaticHandler files) {
    String path = context.normalizedPath();
    HttpMethod method = context.request().method();
    boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    if (!read || isOfTheApi(path)) {
      context.next();
      return;
    }
    boolean file = path.lastIndexOf('.') > path.lastIndexOf('/');
    boolean hashed = path.startsWith("/assets/");
    context
        .response()
        .putHeader("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    if (file || path.equals("/")) {
      files.handle(context);
    } else {
      context.reroute(START);
    }
  }

  private static boolean isOfTheApi(String path) {
    return path.equals("/api")
        || path.startsWith("/api/")
        || path.startsWith("/problems/")
        || path.startsWith("/q/")
        || path.equals("/config.json");
  }
}
