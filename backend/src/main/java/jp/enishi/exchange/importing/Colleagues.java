package jp.enishi.exchange.importing;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Our own people, teams and sites by the names that stand in files. */
final class Colleagues {
  private final Map<String, Set<UUID>> accounts = new HashMap<>();
  private final Map<String, Set<UUID>> teams = new HashMap<>();
  private final Map<String, Set<UUID>> sites = new HashMap<>();
  private final Map<UUID, String> names = new HashMap<>();

  private Colleagues() {}

  /** Reads them once per import. */
  @Singleton
  static class Directory {
    private final Jdbi jdbi;

    Directory(Jdbi jdbi) {
      this.jdbi = jdbi;
    }

    Colleagues now() {
      Colleagues all = new Colleagues();
      jdbi.useHandle(
          handle -> {
            handle
                .createQuery("select id, name, username, email from access.account where enabled")
                .map(
                    (row, _) ->
                        all.add(
                            all.accounts,
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4)))
                .list();
            handle
                .createQuery(
                    "select id, kind, name, path from access.unit where removed_at is null")
                .map(
                    (row, _) ->
                        all.add(
                            row.getString(2).equals("team") ? all.teams : all.sites,
                            row.getObject(1, UUID.class),
                            row.getString(3),
                            row.getString(4)))
                .list();
          });
      return all;
    }
  }

  private boolean add(Map<String, Set<UUID>> map, UUID id, @Nullable String... all) {
    Stream.of(all)
        .filter(java.util.Objects::nonNull)
        .forEach(
            name -> {
              names.putIfAbsent(id, name);
              map.computeIfAbsent(key(name), _ -> new java.util.LinkedHashSet<>()).add(id);
            });
    return true;
  }

  /** What somebody, a team or a site is called; null for whoever has left. */
  @Nullable String name(UUID id) {
    return names.get(id);
  }

  List<UUID> accounts(String name) {
    return found(accounts, name);
  }

  List<UUID> teams(String name) {
    return found(teams, name);
  }

  List<UUID> sites(String name) {
    return found(sites, name);
  }

  private static List<UUID> found(Map<String, Set<UUID>> map, String name) {
    return new ArrayList<>(map.getOrDefault(key(name), Set.of()));
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s　]", "")
        .toLowerCase(Locale.ROOT);
  }
}
