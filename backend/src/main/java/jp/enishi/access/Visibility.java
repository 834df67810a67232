package jp.enishi.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.platform.query.Listing;
import org.jspecify.annotations.Nullable;

/**
 * Which rows an actor may see: the one condition every query of customer data carries. It is an
 * ordinary indexed WHERE condition over the columns {@code owner_id}, {@code team_id} and {@code
 * site_id}.
 */
public final class Visibility {

  private final Actor actor;

  private Visibility(Actor actor) {
    this.actor = actor;
  }

  public static Visibility of(Actor actor) {
    return new Visibility(actor);
  }

  /** Who reads. */
  public UUID reader() {
    return actor.id();
  }

  /** The condition for the rows of a table alias. Somebody without any role sees nothing. */
  public String condition(String alias) {
    if (actor.roles().isEmpty()) {
      return "false";
    }
    return switch (actor.scope()) {
      case ALL -> "true";
      case OWN -> "%1$s.owner_id = :visibleTo".formatted(alias);
      case TEAM, TREE ->
          "(%1$s.owner_id = :visibleTo or %1$s.team_id = any(:visibleUnits) or %1$s.site_id = any(:visibleUnits))"
              .formatted(alias);
    };
  }

  /** The condition as alternatives for lists, each of which an index serves in the list's order. */
  private List<Listing.Alternative> alternatives(String alias) {
    if (actor.roles().isEmpty()) {
      return List.of();
    }
    Listing.Alternative own = new Listing.Alternative(alias + ".owner_id", ":visibleTo", false);
    return switch (actor.scope()) {
      case ALL -> throw new IllegalStateException("no condition");
      case OWN -> List.of(own);
      case TEAM, TREE ->
          List.of(
              own,
              new Listing.Alternative(alias + ".team_id", ":visibleUnits", true),
              new Listing.Alternative(alias + ".site_id", ":visibleUnits", true));
    };
  }

  /** Keeps a list to the rows that may be seen. */
  public Listing keep(Listing list, String alias) {
    return !actor.roles().isEmpty() && actor.scope() == Scope.ALL
        ? list
        : list.whereOneOf(alternatives(alias), parameters());
  }

  /** The values of the condition's parameters. */
  public Map<String, Object> parameters() {
    if (actor.roles().isEmpty()) {
      return Map.of();
    }
    return switch (actor.scope()) {
      case ALL -> Map.of();
      case OWN -> Map.of("visibleTo", actor.id());
      case TEAM, TREE -> Map.of("visibleTo", actor.id(), "visibleUnits", units());
    };
  }

  /** The condition for a row in hand. */
  public boolean reaches(Care care) {
    if (actor.roles().isEmpty()) {
      return false;
    }
    return switch (actor.scope()) {
      case ALL -> true;
      case OWN -> isMine(care);
      case TEAM, TREE -> isMine(care) || isOurs(care.teamId()) || isOurs(care.siteId());
    };
  }

  private boolean isMine(Care care) {
    return actor.id().equals(care.ownerId());
  }

  private boolean isOurs(@Nullable UUID unit) {
    return unit != null && actor.visibleUnits().contains(unit);
  }

  private UUID[] units() {
    Set<UUID> units = actor.visibleUnits();
    return units.toArray(UUID[]::new);
  }
}
