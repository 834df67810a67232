package jp.enishi.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large with a problem; the server's own limit would close the
 * connection without a word. What is under way is let pass first, as far as that is bearable: many
 * clients listen only when they have said all.
 */
class BodyLimit {

  private static final long BEARABLE = 128L << 20;

  private final long most;
  private final CurrentVertxRequest current;

  BodyLimit(
      @ConfigProperty(name = "enishi.body.most") MemorySize most, CurrentVertxRequest current) {
    this.most = most.asLongValue();
    this.current = current;
  }

  /** What was refused may still be under way: nothing else comes by this connection. */
  @ServerResponseFilter
  void end(ContainerResponseContext response) {
    RoutingContext http = current.getCurrent();
    // by HTTP/2 a connection belongs to many requests, and has no such header
    boolean alone = http == null || http.request().version() != HttpVersion.HTTP_2;
    if (alone && response.getStatus() == ProblemType.TOO_LARGE.status()) {
      response.getHeaders().putSingle("Connection", "close");
    }
  }

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    BodyOfAtMost own = method == null ? null : method.getAnnotation(BodyOfAtMost.class);
    if (own == null) {
      check(request, most, ProblemException.of(ProblemType.TOO_LARGE));
    } else {
      long allowed =
          ConfigProvider.getConfig().getValue(own.value(), MemorySize.class).asLongValue();
      check(request, allowed, ProblemException.tooLarge(allowed));
    }
  }

  private static void check(ContainerRequestContext request, long most, ProblemException tooLarge) {
    String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (announced == null) {
      // by HTTP/2 a body may come without a word before it
      request.setEntityStream(new Bounded(request.getEntityStream(), most, tooLarge));
    } else if (Long.parseLong(announced) > most) {
      boolean waits = request.getHeaderString("Expect") != null;
      throw refusal(tooLarge, waits ? null : request.getEntityStream());
    }
  }

  private static ProblemException refusal(ProblemException refusal, @Nullable InputStream rest) {
    try {
      if (rest != null) {
        rest.skip(BEARABLE);
      }
    } catch (IOException e) {
      refusal.addSuppressed(e);
    }
    return refusal;
  }

  /**
   * A body of unknown size. Its refusal is an IOException: readers take no other one for theirs.
   */
  private static final class Bounded extends FilterInputStream {

    private final ProblemException tooLarge;
    private long left;

    Bounded(InputStream body, long most, ProblemException tooLarge) {
      super(body);
      this.left = most;
      this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      left -= Math.max(read, 0);
      if (left < 0) {
        throw new IOException(refusal(tooLarge, in));
      }
      return read;
    }
  }
}
