package jp.enishi.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.platform.query.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an actor may see: the one condition every query of customer data carries. It is an
 * ordinary indexed WHERE condition over the columns {@code owner_id}, {@code team_id} and {@code
 * site_id}, and what the kind of record adds to them ({@link Sight}): the record's own, and those
 * of the record it is about.
 */
public final class Visibility {

  private final Actor actor;
  private final Sight sight;

  private Visibility(Actor actor, Sight sight) {
    this.actor = actor;
    this.sight = sight;
  }

  /** For records that are seen by owner, team and site alone. */
  public static Visibility of(Actor actor) {
    return new Visibility(actor, Sight.CARE);
  }

  /** The same actor's, for records of a kind with this sight. */
  public Visibility in(Sight other) {
    return other == sight ? this : new Visibility(actor, other);
  }

  /** Who reads. */
  public UUID reader() {
    return actor.id();
  }

  private boolean seesAll() {
    return sight == Sight.EVERYBODY || (sight != Sight.OWNER && actor.scope() == Scope.ALL);
  }

  /** The condition for the rows of a table alias. Somebody without any role sees nothing. */
  public String condition(String alias) {
    if (actor.roles().isEmpty()) {
      return "false";
    }
    return seesAll()
        ? "true"
        : alternatives(alias).stream()
            .map(Listing.Alternative::condition)
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  /** The condition as alternatives, each of which an index serves. */
  private List<Listing.Alternative> alternatives(String alias) {
    if (actor.roles().isEmpty()) {
      return List.of();
    }
    return switch (sight) {
      case OWNER -> List.of(byOwner(alias + "."));
      case CARE, EVERYBODY -> byCare(alias + ".", false);
      case CO_OWNERS -> byCare(alias + ".", true);
      case RELATED ->
          Stream.concat(byCare(alias + ".", true).stream(), byCare(alias + ".via_", true).stream())
              .toList();
      case RELATED_TO_SEVERAL ->
          Stream.concat(byCare(alias + ".", true).stream(), bySeveral(alias + ".via_").stream())
              .toList();
    };
  }

  private List<Listing.Alternative> bySeveral(String columns) {
    List<Listing.Alternative> alternatives = new ArrayList<>();
    alternatives.add(some("%saccount_ids @> array[cast(:visibleTo as uuid)]".formatted(columns)));
    if (actor.scope() != Scope.OWN) {
      alternatives.add(some("%sunit_ids && :visibleUnits".formatted(columns)));
    }
    return alternatives;
  }

  private static Listing.Alternative some(String condition) {
    return new Listing.Alternative("(" + condition + ")", "true", false);
  }

  private static Listing.Alternative byOwner(String columns) {
    return new Listing.Alternative(columns + "owner_id", ":visibleTo", false);
  }

  private List<Listing.Alternative> byCare(String columns, boolean shared) {
    List<Listing.Alternative> alternatives = new ArrayList<>();
    alternatives.add(byOwner(columns));
    if (actor.scope() != Scope.OWN) {
      alternatives.add(new Listing.Alternative(columns + "team_id", ":visibleUnits", true));
      alternatives.add(new Listing.Alternative(columns + "site_id", ":visibleUnits", true));
    }
    if (shared) {
      // an array that holds somebody is found by its index only when asked like this
      alternatives.add(
          some("%sco_owner_ids @> array[cast(:visibleTo as uuid)]".formatted(columns)));
    }
    return alternatives;
  }

  /** Keeps a list to the rows that may be seen. */
  public Listing keep(Listing list, String alias) {
    return !actor.roles().isEmpty() && seesAll()
        ? list
        : list.whereOneOf(alternatives(alias), parameters());
  }

  /** The values of the condition's parameters. */
  public Map<String, Object> parameters() {
    if (actor.roles().isEmpty() || seesAll()) {
      return Map.of();
    }
    return sight == Sight.OWNER || actor.scope() == Scope.OWN
        ? Map.of("visibleTo", actor.id())
        : Map.of("visibleTo", actor.id(), "visibleUnits", units());
  }

  /** The condition for a row in hand, whose care says of which sight it is. */
  public boolean reaches(Care care) {
    if (actor.roles().isEmpty()) {
      return false;
    }
    if (care.ownersAlone()) {
      return isMine(care);
    }
    if (care.everybodys() || actor.scope() == Scope.ALL || isMine(care)) {
      return true;
    }
    if (actor.scope() != Scope.OWN && (isOurs(care.teamId()) || isOurs(care.siteId()))) {
      return true;
    }
    return care.via() != null && reaches(care.via());
  }

  private boolean isMine(Care care) {
    return actor.id().equals(care.ownerId()) || care.coOwnerIds().contains(actor.id());
  }

  private boolean isOurs(@Nullable UUID unit) {
    return unit != null && actor.visibleUnits().contains(unit);
  }

  private UUID[] units() {
    Set<UUID> units = actor.visibleUnits();
    return units.toArray(UUID[]::new);
  }
}
