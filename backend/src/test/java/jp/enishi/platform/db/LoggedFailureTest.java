package jp.enishi.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import jp.enishi.testing.TestStack;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;

/** What a failure of the database says of itself, which is what goes into the log. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class LoggedFailureTest {
  private static final String PERSONAL = "yamada.hanako@example.jp";
  private static final String INSERT =
      "insert into platform.idempotent_request (client, key, request_hash) values (:client, '1',"
          + " '1')";

  @Inject Jdbi jdbi;

  private static void tellsNothing(ThrowingCallable work) {
    Throwable failure = catchThrowable(work);
    assertThat(failure).isNotNull();
    StringWriter logged = new StringWriter();
    failure.printStackTrace(new PrintWriter(logged));
    assertThat(logged.toString()).contains("idempotent_request").doesNotContain(PERSONAL);
  }

  @Test
  void a_row_that_is_there_already_is_not_told() {
    tellsNothing(
        () ->
            jdbi.useTransaction(
                handle -> {
                  handle.createUpdate(INSERT).bind("client", PERSONAL).execute();
                  handle.createUpdate(INSERT).bind("client", PERSONAL).execute();
                }));
  }

  @Test
  void neither_is_one_of_many() {
    tellsNothing(
        () ->
            jdbi.useTransaction(
                handle -> {
                  PreparedBatch batch = handle.prepareBatch(INSERT);
                  batch.bind("client", PERSONAL).add().bind("client", PERSONAL).add();
                  batch.execute();
                }));
  }

  @Test
  void nor_what_does_not_fit_its_column() {
    tellsNothing(
        () ->
            jdbi.useHandle(
                handle ->
                    handle
                        .createUpdate(
                            "insert into platform.idempotent_request (client, key) values (:client,"
                                + " '2')")
                        .bind("client", PERSONAL)
                        .execute()));
  }
}
