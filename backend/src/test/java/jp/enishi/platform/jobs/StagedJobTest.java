package jp.enishi.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Work that fails: what is tried again, and what is told to have failed. */
class StagedJobTest {

  private static final UUID THING = UUID.randomUUID();

  /** A job whose database answers with a state of SQL. */
  private static final class Job extends StagedJob<String> {

    private final String state;
    private final List<UUID> failed = new ArrayList<>();

    Job(String state) {
      super("trial");
      this.state = state;
    }

    @Override
    protected Optional<String> due(UUID id) {
      return Optional.of("thing");
    }

    @Override
    protected void work(UUID id, String thing) {
      throw new IllegalStateException(new SQLException("no", state));
    }

    @Override
    protected void fail(UUID id) {
      failed.add(id);
    }
  }

  @Test
  void what_passes_is_left_to_be_tried_again() {
    for (String state : List.of("08006", "40P01", "53300", "57P01")) {
      Job job = new Job(state);
      assertThatThrownBy(() -> job.run(THING)).as(state).isInstanceOf(IllegalStateException.class);
      assertThat(job.failed).as(state).isEmpty();
    }
  }

  @Test
  void what_takes_too_long_or_is_refused_has_failed() {
    for (String state : List.of("57014", "23505")) {
      Job job = new Job(state);
      job.run(THING);
      assertThat(job.failed).as(state).containsExactly(THING);
    }
  }
}
