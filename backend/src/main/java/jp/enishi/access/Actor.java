package jp.enishi.access;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account of the identity provider with its roles.
 *
 * @param units the teams and sites the actor belongs to
 * @param visibleUnits the teams and sites whose records the actor's scope reaches
 */
public record Actor(
    UUID id, String name, Set<Role> roles, Scope scope, List<Unit> units, Set<UUID> visibleUnits) {

  public boolean may(String permission) {
    return roles.stream().anyMatch(role -> role.permits(permission));
  }

  public SortedSet<String> permissions() {
    SortedSet<String> all = new TreeSet<>();
    roles.forEach(role -> all.addAll(role.permissions()));
    if (!roles.isEmpty()) {
      all.addAll(Role.OF_ALL);
    }
    return all;
  }

  /** The first team or site the actor belongs to. */
  public @Nullable UUID first(Unit.Kind kind) {
    return units.stream().filter(u -> u.kind() == kind).map(Unit::id).findFirst().orElse(null);
  }

  /** Whether it is an administrator to whom everything of everybody is open. */
  public boolean oversees() {
    return roles.contains(Role.ADMIN) && scope == Scope.ALL;
  }

  static Set<Role> roles(Set<String> claims) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    claims.forEach(claim -> Role.named(claim).ifPresent(roles::add));
    return roles;
  }

  /**
   * The widest scope the claims grant: an explicit {@code scope-…} role decides, else the roles'
   * own.
   */
  static Scope scope(Set<String> claims) {
    return Arrays.stream(Scope.values())
        .filter(s -> claims.contains("scope-" + s.name().toLowerCase(java.util.Locale.ROOT)))
        .max(Comparator.naturalOrder())
        .orElseGet(
            () ->
                roles(claims).stream()
                    .map(Role::scope)
                    .max(Comparator.naturalOrder())
                    .orElse(Scope.OWN));
  }
}
