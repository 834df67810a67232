package jp.enishi.live;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;

/** Lets whoever may see a record say that they are on it, and see who else is. */
@Singleton
class PresenceService {

  private static final Pattern FIELD = Pattern.compile("[a-zA-Z]{1,60}");

  private final Presences presences;
  private final Pulse pulse;
  private final Map<String, JournaledRecords> kinds;

  PresenceService(Presences presences, Pulse pulse, @All List<JournaledRecords> tables) {
    this.presences = presences;
    this.pulse = pulse;
    this.kinds =
        tables.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    t -> JournaledRecords.kind(t.table()), Function.identity()));
  }

  Presence.Onlookers put(Actor actor, UUID page, Presence presence) {
    UUID record = checked(presence);
    JournaledRecords kind = Objects.requireNonNull(kinds.get(presence.kind()));
    if (!kind.visible(actor, List.of(record)).contains(record)) {
      remove(actor, page);
      throw ProblemException.notFound();
    }
    if (presences.put(actor.id(), page, presence)) {
      pulse.say(Pulse.Beat.MOVED);
    }
    return new Presence.Onlookers(presences.on(presence.kind(), record));
  }

  void remove(Actor actor, UUID page) {
    if (presences.remove(actor.id(), page)) {
      pulse.say(Pulse.Beat.MOVED);
    }
  }

  private UUID checked(Presence presence) {
    List<ProblemException.Field> fields = new ArrayList<>();
    if (presence.kind() == null) {
      fields.add(new ProblemException.Field("/kind", Remark.of("problem.field.required")));
    } else if (!kinds.containsKey(presence.kind())) {
      fields.add(new ProblemException.Field("/kind", Remark.of("live.kind.unknown")));
    }
    if (presence.recordId() == null) {
      fields.add(new ProblemException.Field("/recordId", Remark.of("problem.field.required")));
    }
    if (presence.field() != null && !FIELD.matcher(presence.field()).matches()) {
      fields.add(new ProblemException.Field("/field", Remark.of("live.field.unreadable")));
    }
    UUID record = presence.recordId();
    if (record == null || !fields.isEmpty()) {
      throw ProblemException.invalid(fields);
    }
    return record;
  }
}
