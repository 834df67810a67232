package jp.enishi.views;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.register.ListGrammar;

/** The lists there are, and which of them an actor may read. */
@Singleton
class Lists {

  private final Map<String, ListGrammar> byKind;

  Lists(@All List<ListGrammar> grammars) {
    byKind =
        grammars.stream()
            .collect(Collectors.toUnmodifiableMap(ListGrammar::kind, Function.identity()));
  }

  Optional<ListGrammar> find(Actor actor, String kind) {
    return Optional.ofNullable(byKind.get(kind)).filter(g -> actor.may(g.permission()));
  }

  /** The kinds of lists the actor may read. */
  String[] kinds(Actor actor) {
    return byKind.values().stream()
        .filter(g -> actor.may(g.permission()))
        .map(ListGrammar::kind)
        .sorted()
        .toArray(String[]::new);
  }
}
