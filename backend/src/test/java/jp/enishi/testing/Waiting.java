package jp.enishi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Eight teams of five, and how long one reader of each scope waits for lists of what is in their
 * hands.
 */
public final class Waiting {

  private static final int TEAMS = 8;
  private static final int EACH = 5;
  private static final long MOST_MILLIS = 400;

  private final List<String> owners = new ArrayList<>();
  private final List<String> teams = new ArrayList<>();
  private final Map<String, Somebody> readers = new LinkedHashMap<>();

  public Waiting() {
    List<Somebody> staff = new ArrayList<>();
    for (int i = 0; i < TEAMS * EACH; i++) {
      staff.add(Somebody.with("sales", "/部署/営業本部/営業%d課".formatted(i / EACH)));
    }
    for (Somebody somebody : staff) {
      Response me = somebody.request().get("/api/me");
      owners.add(me.path("id"));
      teams.add(me.path("units[0].id"));
    }
    Somebody first = staff.getFirst();
    readers.put("all", Somebody.admin());
    readers.put("tree", Somebody.with("manager", "/部署/営業本部"));
    readers.put("team", first);
    readers.put(
        "own", new Somebody(first.subject(), "自分だけ", Set.of("sales", "scope-own"), first.groups()));
  }

  public String[] owners() {
    return owners.toArray(String[]::new);
  }

  /** The team of each of the owners. */
  public String[] teams() {
    return teams.toArray(String[]::new);
  }

  /** Prints how long everybody waits; fails when somebody waits too long. */
  public void forAll(String what, List<String> addresses) {
    StringBuilder table = new StringBuilder();
    List<String> slow = new ArrayList<>();
    for (String address : addresses) {
      table.append("%-70s".formatted(address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")));
      readers.forEach(
          (scope, reader) -> {
            long millis = median(reader, address);
            table.append(" %s %4d ms".formatted(scope, millis));
            if (millis > MOST_MILLIS) {
              slow.add("%s %s: %d ms".formatted(scope, address, millis));
            }
          });
      table.append('\n');
    }
    System.out.println("%s%n%s".formatted(what, table));
    assertThat(slow).isEmpty();
  }

  private static long median(Somebody who, String address) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Response answer = who.unchecked().get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      times.add(answer.time());
    }
    return times.stream().sorted().toList().get(2);
  }
}
