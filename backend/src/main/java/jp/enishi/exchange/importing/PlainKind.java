package jp.enishi.exchange.importing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.JapaneseKey;
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

  /** What a row says is not checked yet, and nothing may follow from it. */
  @Override
  abstract Marks marks(D details);

  @Override
  final Marks marks(D details, K keys) {
    return marks(details);
  }

  /** The ids of stored records that share a mark, of whoever they are. */
  abstract Collection<UUID> alike(Collection<Marks> marks);

  /** Those of a table that have one of the numbers, or one of the titles with its customer. */
  static List<UUID> titled(Jdbi jdbi, String table, Collection<Marks> marks) {
    UUID[] customers =
        marks.stream()
            .flatMap(m -> Stream.ofNullable(m.place()))
            .distinct()
            .map(UUID::fromString)
            .toArray(UUID[]::new);
    Set<String> titles = marks.stream().map(Marks::name).collect(Collectors.toSet());
    String sql =
        """
        select id, null as title from %1$s where code = any(:codes)
        union all select id, title from %1$s where company_id = any(:customers)
        union all select id, title from %1$s where company_id is null and person_id = any(:customers)
        """
            .formatted(table);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("codes", Marks.values(marks, m -> Stream.ofNullable(m.number())))
                .bind("customers", customers)
                .map((row, _) -> new Titled(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .filter(one -> one.title() == null || titles.contains(JapaneseKey.of(one.title())))
                .map(Titled::id)
                .distinct()
                .toList());
  }

  private record Titled(UUID id, @Nullable String title) {}

  @Override
  final List<Known<D>> known(
      Actor actor, Collection<UUID> ids, Collection<Marks> marks, Collection<MatchKey> keys) {
    Set<UUID> all = new HashSet<>(ids);
    all.addAll(alike(marks));
    return stored(actor, all);
  }

  /** Those that the actor may change, of those that he sees. */
  final Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return ids.isEmpty() ? Set.of() : service().register().changeable(actor, ids);
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
