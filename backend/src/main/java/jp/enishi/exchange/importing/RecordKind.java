package jp.enishi.exchange.importing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import org.jdbi.v3.core.Jdbi;

/**
 * One kind of customer as imports need it: recognised by what two records have in common, and
 * linked to others when every row is planned.
 */
abstract class RecordKind<D extends Record, K extends Record> extends ImportKind<D, K> {
  private final Jdbi jdbi;
  private final RegisterService<D, K> service;
  private final String number;
  private final List<String> phones;

  /**
   * Opens a kind.
   *
   * @param number the column of the number that is unique
   * @param phones the columns of phone keys
   */
  RecordKind(
      Jdbi jdbi, RegisterService<D, K> service, Kind kind, String number, List<String> phones) {
    super(jdbi, service, kind, number);
    this.jdbi = jdbi;
    this.service = service;
    this.number = number;
    this.phones = phones;
  }

  @Override
  final D read(Actor actor, D typed) {
    return check(actor, typed, typed).details();
  }

  /** What it refers to is looked for when every row has been read. */
  @Override
  final Checked<D> checkNew(Actor actor, D typed) {
    return check(actor, typed, typed);
  }

  /**
   * The stored records within the actor's scope that have one of the ids or share a mark, by
   * themselves or by a record that was merged into them.
   *
   * @param keys by what records are recognised: of a common name there are many, and they are only
   *     fetched when the name alone or the company may decide
   */
  @Override
  final List<Known<D>> known(
      Actor actor, Collection<UUID> ids, Collection<Marks> marks, Collection<MatchKey> keys) {
    boolean byName = keys.contains(MatchKey.name) || keys.contains(MatchKey.nameAndCompany);
    boolean byPlace = !byName && keys.contains(MatchKey.nameAndPlace);
    String table = service.register().table();
    String byPhone =
        phones.stream()
            .map(
                column ->
                    " union select id from %s where %s = any(:phones)".formatted(table, column))
            .collect(Collectors.joining());
    String sql =
        """
        select id from %1$s where id = any(:ids)
        union select id from %1$s where %2$s = any(:numbers)
        union select id from %1$s where name_key = any(:names)
        union select id from %1$s where name_key = any(:placed) and prefecture || coalesce(city, '') = any(:places)
        union select id from %1$s where email_key = any(:emails)
        """
                .formatted(table, number)
            + byPhone;
    List<UUID> alike =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("ids", ids.toArray(UUID[]::new))
                    .bind("numbers", Marks.values(marks, m -> Stream.ofNullable(m.number())))
                    .bind(
                        "names", Marks.values(byName ? marks : List.of(), m -> Stream.of(m.name())))
                    .bind(
                        "placed",
                        Marks.values(byPlace ? marks : List.of(), m -> Stream.of(m.name())))
                    .bind("places", Marks.values(marks, m -> Stream.ofNullable(m.place())))
                    .bind("emails", Marks.values(marks, m -> Stream.ofNullable(m.email())))
                    .bind("phones", Marks.values(marks, m -> m.phones().stream()))
                    .mapTo(UUID.class)
                    .list());
    return stored(actor, alike);
  }
}
