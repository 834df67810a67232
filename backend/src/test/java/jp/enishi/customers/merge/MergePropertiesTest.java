package jp.enishi.customers.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Merge and un-merge cancel each other out: in any world of companies, people and affiliations,
 * with any merges on top of each other, taken back in any order, with rows added and edited in
 * between.
 */
class MergePropertiesTest {

  private static final List<String> KINDS = List.of("company", "person");

  private static @Nullable World shared;

  @BeforeContainer
  static void start() {
    shared = new World();
  }

  @AfterContainer
  static void stop() {
    Objects.requireNonNull(shared).close();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
  void all_that_was_merged_and_taken_back_is_as_it_was(
      @ForAll @Size(min = 30, max = 120) List<@IntRange(min = 0, max = 9_999) Integer> choices) {
    World world = Objects.requireNonNull(shared);
    world.clear();
    Story story = new Story(world, choices);
    story.begin();
    story.happen();
    story.takeAllBack();
    assertThat(world.rows()).as("after %s", story.told).isEqualTo(story.expected);
  }

  /** What happens in one world, as a list of numbers tells it. */
  private static final class Story {

    final List<String> told = new ArrayList<>();
    Map<String, String> expected = Map.of();
    private final World world;
    private final List<Integer> choices;
    private int at;
    private final Map<String, List<UUID>> ids = new HashMap<>();
    private final List<UUID> merges = new ArrayList<>();

    Story(World world, List<Integer> choices) {
      this.world = world;
      this.choices = choices;
      KINDS.forEach(kind -> ids.put(kind, new ArrayList<>()));
      ids.put("affiliation", new ArrayList<>());
    }

    private int choose(int below) {
      return at < choices.size() ? choices.get(at++) % below : 0;
    }

    private boolean maybe() {
      return choose(2) == 1;
    }

    private @Nullable UUID any(String kind) {
      List<UUID> all = Objects.requireNonNull(ids.get(kind));
      return all.isEmpty() ? null : all.get(choose(all.size()));
    }

    void begin() {
      for (int i = 0, n = 2 + choose(6); i < n; i++) {
        company();
      }
      for (int i = 0, n = 2 + choose(6); i < n; i++) {
        person();
      }
      for (int i = 0, n = choose(12); i < n; i++) {
        affiliation();
      }
      expected = world.rows();
    }

    private void company() {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("name", "会社" + choose(3));
      row.put("rank", maybe() ? "A" : null);
      row.put("note", maybe() ? "備考" + choose(3) : null);
      row.put("tags", maybe() ? new String[] {"t" + choose(3)} : new String[0]);
      row.put("head_office_id", maybe() ? any("company") : null);
      row.put("referred_by_person", maybe() ? any("person") : null);
      if (ids("company").isEmpty()) {
        row.put("corporate_number", "1180301018771");
      }
      add("company", row);
    }

    private void person() {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("family_name", "姓" + choose(3));
      row.put("phone", maybe() ? "03-1111-222" + choose(3) : null);
      row.put("member_number", maybe() ? "M" + UUID.randomUUID() : null);
      row.put("referred_by_person", maybe() ? any("person") : null);
      row.put("referred_by_company", maybe() ? any("company") : null);
      add("person", row);
    }

    private void affiliation() {
      Map<String, @Nullable Object> row = new HashMap<>();
      row.put("person_id", alive("person"));
      row.put("company_id", alive("company"));
      row.put("ended_on", choose(4) == 0 ? LocalDate.of(2025, 3, 31) : null);
      row.put("title", maybe() ? "役職" + choose(3) : null);
      row.put("note", maybe() ? "メモ" + choose(3) : null);
      row.put("successor_id", choose(3) == 0 ? any("affiliation") : null);
      try {
        add("affiliation", row);
      } catch (RuntimeException present) {
        // the two have a present affiliation already
        told.add("(refused)");
      }
    }

    private @Nullable UUID alive(String kind) {
      List<MergeRequest.Member> all = world.alive(kind);
      return all.get(choose(all.size())).id();
    }

    private void add(String kind, Map<String, @Nullable Object> row) {
      UUID id = Transactions.newId();
      row.put("id", id);
      if (!kind.equals("affiliation")) {
        row.put("name_key", kind.equals("company") ? row.get("name") : row.get("family_name"));
        row.put("sort_kana", "x");
        row.put("kana_row", "他");
      }
      world.insert("customers." + kind, row);
      ids(kind).add(id);
      told.add("%s %s %s".formatted(kind, id, row));
    }

    private List<UUID> ids(String kind) {
      return Objects.requireNonNull(ids.get(kind));
    }

    void happen() {
      for (int i = 0, n = 1 + choose(8); i < n; i++) {
        switch (choose(6)) {
          case 0 -> added(this::affiliation);
          case 1 -> edited();
          case 2 -> takeOneBack();
          default -> merge();
        }
      }
    }

    /** What is added stays as it was added. */
    private void added(Runnable adding) {
      Map<String, String> before = world.rows();
      adding.run();
      Map<String, String> now = new HashMap<>(expected);
      world
          .rows()
          .forEach(
              (row, image) -> {
                if (!before.containsKey(row)) {
                  now.put(row, image);
                }
              });
      expected = now;
    }

    /** What is edited stays as it was edited. */
    private void edited() {
      UUID id = any("affiliation");
      if (id == null) {
        return;
      }
      String department = "部" + told.size();
      int[] touched = new int[1];
      world.write(
          () ->
              touched[0] =
                  world.jdbi.withHandle(
                      h ->
                          h.execute(
                              "update customers.affiliation set department = ? where id = ?",
                              department,
                              id)));
      if (touched[0] == 1) {
        told.add("edit " + id);
        Map<String, String> now = new HashMap<>(expected);
        now.computeIfPresent(
            "customers.affiliation " + id,
            (key, image) -> {
              ObjectNode row = (ObjectNode) Rows.parse(image);
              return row.put("department", department).toString();
            });
        expected = now;
      }
    }

    private void merge() {
      String kind = KINDS.get(choose(2));
      List<MergeRequest.Member> left = new ArrayList<>(world.alive(kind));
      List<MergeRequest.@Nullable Member> members = new ArrayList<>();
      for (int i = 0, n = 2 + choose(3) * choose(3); i < n && !left.isEmpty(); i++) {
        members.add(left.remove(choose(left.size())));
      }
      if (members.size() < 2) {
        return;
      }
      UUID survivor = Objects.requireNonNull(members.get(choose(members.size()))).id();
      Map<String, @Nullable String> chosen = new HashMap<>();
      if (maybe()) {
        MergeRequest.Member from = Objects.requireNonNull(members.get(choose(members.size())));
        for (String field : List.of("rank", "note", "tags")) {
          chosen.put(field, String.valueOf(from.id()));
        }
      }
      try {
        UUID merge =
            world
                .merging
                .merge(world.actor, kind, new MergeRequest(members, survivor, chosen))
                .id();
        merges.add(merge);
        told.add("merge %s of %s into %s".formatted(merge, members, survivor));
      } catch (ProblemException e) {
        told.add("merge refused: " + e.getMessage());
      }
    }

    private void takeOneBack() {
      if (!merges.isEmpty()) {
        UUID merge = merges.remove(choose(merges.size()));
        told.add("take back " + merge);
        world.unmerging.takeBack(world.actor, merge);
      }
    }

    void takeAllBack() {
      while (!merges.isEmpty()) {
        takeOneBack();
      }
    }
  }
}
