package jp.enishi.platform.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;

/** An operation that reads a body gets one: an empty body and {@code null} are malformed. */
@Provider
public class RequiredBody implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY);
    }
    return body;
  }
}
