package jp.enishi.activities.reading;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import jp.enishi.activities.activity.ActivityKind;
import jp.enishi.activities.activity.Direction;
import jp.enishi.activities.activity.Reaction;
import org.jspecify.annotations.Nullable;

/** What a part of a line means. */
sealed interface Meaning {

  /** How the customer was met, and who began. */
  record Met(ActivityKind kind, @Nullable Direction direction) implements Meaning {}

  /** A day. */
  record On(DayPhrase day) implements Meaning {}

  /** A time of day, and until when. */
  record At(LocalTime time, @Nullable LocalTime until) implements Meaning {}

  /** How long it took. */
  record Took(int minutes) implements Meaning {}

  /** How the customer took it. */
  record Felt(Reaction reaction) implements Meaning {}

  /** What came of it. */
  record Result() implements Meaning {}

  /** What follows is to be done next. */
  record Next() implements Meaning {}

  /** A customer or a deal by name; several when the name is not of one alone. */
  record Name(Named.Kind kind, List<Named> found) implements Meaning {

    /** The one that is meant, when there is no other. */
    @Nullable UUID only() {
      return found.size() == 1 ? found.getFirst().id() : null;
    }
  }
}
