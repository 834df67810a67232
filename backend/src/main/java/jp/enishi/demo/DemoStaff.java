package jp.enishi.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Role;
import jp.enishi.access.Scope;
import jp.enishi.access.Unit;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;

/**
 * Whose work the demo year is.
 *
 * @param sales who looks after companies
 * @param shop who looks after private customers
 * @param office everybody else
 */
record DemoStaff(List<Actor> sales, List<Actor> shop, List<Actor> office) {

  private record Colleague(UUID id, String name, List<Unit> units) {

    /** Teams below a department sell; the department itself leads them. */
    boolean sells() {
      return units.stream().anyMatch(u -> u.kind() == Unit.Kind.team && u.parentId() != null);
    }

    boolean keepsShop() {
      return !sells() && units.stream().anyMatch(u -> u.kind() == Unit.Kind.site);
    }

    /** The year's references cross teams, so scopes do not bind here. */
    Actor actor() {
      return new Actor(id, name, Set.of(Role.ADMIN), Scope.ALL, units, Set.of());
    }
  }

  /** Everybody known so far; what they do follows from where they belong. */
  static DemoStaff known(Jdbi jdbi) {
    String sql =
        """
        select to_jsonb(a) || jsonb_build_object('units', coalesce((select jsonb_agg(to_jsonb(u) order by u.path)
          from access.account_unit m join access.unit u on u.id = m.unit_id where m.account_id = a.id), '[]'))
        from access.account a where a.enabled order by a.username
        """;
    List<Colleague> all =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .mapTo(String.class)
                    .map(json -> Rows.read(Rows.parse(json), Colleague.class))
                    .list());
    return new DemoStaff(
        actors(all.stream().filter(Colleague::sells)),
        actors(all.stream().filter(Colleague::keepsShop)),
        actors(all.stream().filter(c -> !c.sells() && !c.keepsShop())));
  }

  private static List<Actor> actors(Stream<Colleague> colleagues) {
    return colleagues.map(Colleague::actor).toList();
  }

  /** Whether the demo realm's accounts are all there, or at least those that records belong to. */
  boolean isComplete() {
    return sales.size() >= 2 && !shop.isEmpty() && !office.isEmpty();
  }

  boolean isEmpty() {
    return everybody().isEmpty();
  }

  List<Actor> everybody() {
    return Stream.of(sales, shop, office).flatMap(List::stream).toList();
  }

  /** The same people with nobody's part left open: whoever is there does what nobody else does. */
  DemoStaff filled() {
    List<Actor> all = everybody();
    return new DemoStaff(
        sales.isEmpty() ? all : sales,
        shop.isEmpty() ? all : shop,
        office.isEmpty() ? all : office);
  }
}
