package jp.enishi.customers.merge;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.register.RegisterService;
import jp.enishi.search.Searchable;

/** The kinds of records that can be merged: those of every register. */
@Singleton
class MergeKinds {

  private final Map<String, RegisterService<?, ?>> services;

  MergeKinds(@All List<RegisterService<?, ?>> services) {
    this.services =
        services.stream()
            .collect(Collectors.toUnmodifiableMap(s -> s.register().kind(), Function.identity()));
  }

  RegisterService<?, ?> service(String kind) {
    RegisterService<?, ?> service = services.get(kind);
    if (service == null) {
      throw new IllegalStateException("no register of " + kind);
    }
    return service;
  }

  boolean isKind(String kind) {
    return services.containsKey(kind);
  }

  boolean visible(Actor actor, String kind, Collection<UUID> ids) {
    return service(kind).register().visible(actor, ids).containsAll(ids);
  }

  /** What the records are called, those that the actor may see. */
  Map<UUID, String> titles(Actor actor, String kind, Collection<UUID> ids) {
    return service(kind).register().hits(Visibility.of(actor), ids).stream()
        .collect(Collectors.toMap(Searchable.Hit::id, Searchable.Hit::title));
  }
}
