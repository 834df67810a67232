package jp.enishi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Who works with the register: 24 teams in six departments, six sites, ten people each. A few teams
 * hold most of the customers, the last ones a handful, as it is in life.
 */
final class Staff {

  /** An account and the groups its token names. */
  record Account(UUID id, String name, List<String> groups, UUID team, UUID site) {}

  private static final int DEPARTMENTS = 6;
  private static final int TEAMS = 24;
  private static final int SITES = 6;
  private static final int PER_TEAM = 10;

  private final List<UUID> departments = new ArrayList<>();
  private final List<UUID> teams = new ArrayList<>();
  private final List<UUID> sites = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final double[] shares = new double[TEAMS];

  Staff() {
    for (int i = 0; i < DEPARTMENTS; i++) {
      departments.add(id("department", i));
    }
    for (int i = 0; i < SITES; i++) {
      sites.add(id("site", i));
    }
    double sum = 0;
    for (int i = 0; i < TEAMS; i++) {
      teams.add(id("team", i));
      sum += 1.0 / (i + 1);
      shares[i] = sum;
      for (int k = 0; k < PER_TEAM; k++) {
        int site = i % SITES;
        accounts.add(
            new Account(
                id("account", i * PER_TEAM + k),
                "担当 %d-%d".formatted(i + 1, k + 1),
                List.of(teamPath(i)),
                teams.get(i),
                sites.get(site)));
      }
    }
    for (int i = 0; i < TEAMS; i++) {
      shares[i] /= sum;
    }
  }

  /** Whose a customer is: team 1 has a quarter of all, team 24 one in a hundred. */
  Account ownerOf(SplittableRandom random) {
    double at = random.nextDouble();
    int team = 0;
    while (team < TEAMS - 1 && shares[team] < at) {
      team++;
    }
    return member(team, random.nextInt(PER_TEAM));
  }

  Account member(int team, int number) {
    return accounts.get(team * PER_TEAM + number);
  }

  void store(Connection connection) throws SQLException {
    try (PreparedStatement unit =
            connection.prepareStatement(
                "insert into access.unit (id, kind, path, name, parent_id) values (?, ?, ?, ?, ?)"
                    + " on conflict do nothing");
        PreparedStatement account =
            connection.prepareStatement(
                "insert into access.account (id, issuer, subject, username, name) values (?, ?, ?,"
                    + " ?, ?) on conflict do nothing")) {
      for (int i = 0; i < DEPARTMENTS; i++) {
        add(unit, departments.get(i), "team", "/部署/部%d".formatted(i + 1), null);
      }
      for (int i = 0; i < TEAMS; i++) {
        add(unit, teams.get(i), "team", teamPath(i), departments.get(i % DEPARTMENTS));
      }
      for (int i = 0; i < SITES; i++) {
        add(unit, sites.get(i), "site", sitePath(i), null);
      }
      for (Account one : accounts) {
        account.setObject(1, one.id());
        account.setString(2, Tokens.ISSUER);
        account.setString(3, one.id().toString());
        account.setString(4, one.name());
        account.setString(5, one.name());
        account.execute();
      }
    }
  }

  private static void add(PreparedStatement unit, UUID id, String kind, String path, UUID parent)
      throws SQLException {
    unit.setObject(1, id);
    unit.setString(2, kind);
    unit.setString(3, path);
    unit.setString(4, path.substring(path.lastIndexOf('/') + 1));
    unit.setObject(5, parent);
    unit.execute();
  }

  private static String teamPath(int team) {
    return "/部署/部%d/課%d".formatted(team % DEPARTMENTS + 1, team + 1);
  }

  private static String sitePath(int site) {
    return "/拠点/拠点%d".formatted(site + 1);
  }

  private static UUID id(String kind, int number) {
    return UUID.nameUUIDFromBytes(
        (kind + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
