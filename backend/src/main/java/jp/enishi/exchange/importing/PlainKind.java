package jp.enishi.exchange.importing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One kind of record that has sheets of its own, a row for each record. */
abstract class PlainKind<D extends Record, K extends Record> extends ImportKind<D, K> {

  PlainKind(Jdbi jdbi, RegisterService<D, K> service, Kind kind, @Nullable String number) {
    super(jdbi, service, kind, number);
  }

  /** By what its rows are recognised, the surest first. */
  abstract List<MatchKey> keys();

  /** The ids of stored records that share a mark, of whoever they are. */
  abstract Collection<UUID> alike(Collection<Marks> marks);

  @Override
  final List<Known<D>> known(
      Actor actor, Collection<UUID> ids, Collection<Marks> marks, Collection<MatchKey> keys) {
    Set<UUID> all = new HashSet<>(ids);
    all.addAll(alike(marks));
    return stored(actor, all);
  }

  @Override
  Map<String, String> called(String text) {
    return Map.of("code", text, "title", text);
  }

  @Override
  D read(Actor actor, D typed) {
    return typed;
  }

  @Override
  final Checked<D> checkNew(Actor actor, D typed) {
    return service().check(actor, typed, null);
  }
}
