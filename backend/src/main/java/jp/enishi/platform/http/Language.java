package jp.enishi.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The language the caller of the request at hand reads. */
@Singleton
public class Language {

  private final HttpHeaders headers;

  Language(HttpHeaders headers) {
    this.headers = headers;
  }

  public Locale get() {
    return Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** Remarks as sentences; null when there are none. */
  public @Nullable List<FieldProblem> of(List<ProblemException.Field> fields) {
    return fields.isEmpty()
        ? null
        : fields.stream()
            .map(
                f ->
                    new FieldProblem(
                        f.pointer(), f.remark().code(), Messages.of(f.remark(), get())))
            .toList();
  }
}
