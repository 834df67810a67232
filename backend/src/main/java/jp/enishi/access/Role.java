package jp.enishi.access;

import static jp.enishi.access.Permission.ACTIVITIES_READ;
import static jp.enishi.access.Permission.ACTIVITIES_WRITE;
import static jp.enishi.access.Permission.CHANGES_UNDO;
import static jp.enishi.access.Permission.CUSTOMERS_DUPLICATES;
import static jp.enishi.access.Permission.CUSTOMERS_EXPORT;
import static jp.enishi.access.Permission.CUSTOMERS_IMPORT;
import static jp.enishi.access.Permission.CUSTOMERS_MERGE;
import static jp.enishi.access.Permission.CUSTOMERS_READ;
import static jp.enishi.access.Permission.CUSTOMERS_TRASH;
import static jp.enishi.access.Permission.CUSTOMERS_WRITE;
import static jp.enishi.access.Permission.DEALS_READ;
import static jp.enishi.access.Permission.DEALS_TRASH;
import static jp.enishi.access.Permission.DEALS_WRITE;
import static jp.enishi.access.Permission.FILES_USE;
import static jp.enishi.access.Permission.LISTS_ARRANGE;
import static jp.enishi.access.Permission.PRODUCTS_READ;
import static jp.enishi.access.Permission.PRODUCTS_WRITE;
import static jp.enishi.access.Permission.REFERENCE_READ;
import static jp.enishi.access.Permission.SETTINGS_WRITE;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A role of the identity provider, what it permits, and how far it sees unless a scope role says
 * otherwise.
 */
public enum Role {
  SALES(
      Scope.TEAM,
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      CUSTOMERS_TRASH,
      CUSTOMERS_MERGE,
      CUSTOMERS_IMPORT,
      CUSTOMERS_EXPORT,
      CUSTOMERS_DUPLICATES,
      PRODUCTS_READ,
      DEALS_READ,
      DEALS_WRITE,
      DEALS_TRASH,
      ACTIVITIES_READ,
      ACTIVITIES_WRITE,
      CHANGES_UNDO),
  SUPPORT(
      Scope.ALL,
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      CUSTOMERS_DUPLICATES,
      PRODUCTS_READ,
      DEALS_READ,
      ACTIVITIES_READ,
      ACTIVITIES_WRITE,
      CHANGES_UNDO),
  MARKETING(
      Scope.ALL, CUSTOMERS_READ, CUSTOMERS_EXPORT, PRODUCTS_READ, DEALS_READ, ACTIVITIES_READ),
  SHOP(
      Scope.TEAM,
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      PRODUCTS_READ,
      DEALS_READ,
      ACTIVITIES_READ,
      ACTIVITIES_WRITE,
      CHANGES_UNDO),
  MANAGER(
      Scope.TREE,
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      CUSTOMERS_TRASH,
      CUSTOMERS_MERGE,
      CUSTOMERS_IMPORT,
      CUSTOMERS_EXPORT,
      CUSTOMERS_DUPLICATES,
      PRODUCTS_READ,
      PRODUCTS_WRITE,
      DEALS_READ,
      DEALS_WRITE,
      DEALS_TRASH,
      ACTIVITIES_READ,
      ACTIVITIES_WRITE,
      CHANGES_UNDO),
  ADMIN(
      Scope.ALL,
      CUSTOMERS_READ,
      CUSTOMERS_WRITE,
      CUSTOMERS_TRASH,
      CUSTOMERS_MERGE,
      CUSTOMERS_IMPORT,
      CUSTOMERS_EXPORT,
      CUSTOMERS_DUPLICATES,
      PRODUCTS_READ,
      PRODUCTS_WRITE,
      DEALS_READ,
      DEALS_WRITE,
      DEALS_TRASH,
      ACTIVITIES_READ,
      ACTIVITIES_WRITE,
      CHANGES_UNDO,
      SETTINGS_WRITE);

  /**
   * What every role may: read reference data (postal codes, colleagues, teams), keep lists their
   * own way, and use the files of records as far as it may use the records.
   */
  static final Set<String> OF_ALL = Set.of(REFERENCE_READ, LISTS_ARRANGE, FILES_USE);

  private final Scope scope;
  private final Set<String> permissions;

  Role(Scope scope, String... permissions) {
    this.scope = scope;
    this.permissions = Set.of(permissions);
  }

  public static Optional<Role> named(String claim) {
    for (Role role : values()) {
      if (role.claim().equals(claim)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  Scope scope() {
    return scope;
  }

  boolean permits(String permission) {
    return OF_ALL.contains(permission) || permissions.contains(permission);
  }

  Set<String> permissions() {
    return permissions;
  }
}
