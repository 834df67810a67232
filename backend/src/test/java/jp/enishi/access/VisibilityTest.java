package jp.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The condition in SQL and the one for a row in hand are the same condition. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class VisibilityTest {

  private static final UUID ME = UUID.randomUUID();
  private static final UUID SOMEBODY = UUID.randomUUID();
  private static final UUID MINE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  @Inject Jdbi jdbi;

  @Test
  void a_row_in_hand_is_seen_exactly_when_a_query_finds_it() {
    int seen = 0;
    for (Actor actor : actors()) {
      for (Care care : cares()) {
        boolean reached = Visibility.of(actor).reaches(care);
        assertThat(reached).as("%s %s", actor.scope(), care).isEqualTo(found(actor, care));
        seen += reached ? 1 : 0;
      }
    }
    assertThat(seen).isBetween(30, 100);
  }

  @Test
  void a_shared_row_is_seen_by_whoever_shares_it_and_the_firms_own_by_everybody_with_a_role() {
    int shared = 0;
    for (Actor actor : actors()) {
      for (Care care : cares()) {
        Care withMe =
            new Care(care.ownerId(), care.teamId(), care.siteId(), List.of(SOMEBODY, ME), false);
        Care withSomebody =
            new Care(care.ownerId(), care.teamId(), care.siteId(), List.of(SOMEBODY), false);
        for (Care one : List.of(withMe, withSomebody)) {
          boolean reached = Visibility.of(actor).reaches(one);
          assertThat(reached)
              .as("%s %s", actor.scope(), one)
              .isEqualTo(found(actor, one, Sight.CO_OWNERS));
          shared += reached ? 1 : 0;
        }
        assertThat(found(actor, care, Sight.EVERYBODY))
            .isEqualTo(Visibility.of(actor).reaches(Care.EVERYBODY))
            .isEqualTo(!actor.roles().isEmpty());
      }
    }
    assertThat(shared).isBetween(100, 200);
  }

  @Test
  void what_is_its_owners_alone_is_seen_by_nobody_else_however_far_they_see() {
    int seen = 0;
    for (Actor actor : actors()) {
      for (Care care : cares()) {
        boolean reached = Visibility.of(actor).reaches(Care.ofOwner(care.ownerId()));
        assertThat(reached)
            .as("%s %s", actor.scope(), care)
            .isEqualTo(found(actor, care, Sight.OWNER))
            .isEqualTo(!actor.roles().isEmpty() && actor.id().equals(care.ownerId()));
        seen += reached ? 1 : 0;
      }
    }
    assertThat(seen).isPositive();
  }

  private boolean found(Actor actor, Care care) {
    return found(actor, care, Sight.CARE);
  }

  private boolean found(Actor actor, Care care, Sight sight) {
    Visibility visibility = Visibility.of(actor).in(sight);
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery(
                        """
                    select count(*) from (select cast(:owner as uuid) as owner_id, cast(:team as uuid) as team_id, cast(:site as uuid) as site_id,
                      cast(:coOwners as uuid[]) as co_owner_ids) c
                    where %s
                    """
                            .formatted(visibility.condition("c")))
                    .bind("owner", care.ownerId())
                    .bind("team", care.teamId())
                    .bind("site", care.siteId())
                    .bind("coOwners", care.coOwnerIds().toArray(UUID[]::new))
                    .bindMap(visibility.parameters())
                    .mapTo(Integer.class)
                    .one()
                == 1);
  }

  private static List<Actor> actors() {
    List<Actor> actors = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      for (Set<Role> roles : List.of(EnumSet.noneOf(Role.class), EnumSet.of(Role.SALES))) {
        actors.add(new Actor(ME, "私", roles, scope, List.of(), Set.of(MINE)));
      }
    }
    return actors;
  }

  private static List<Care> cares() {
    List<Care> cares = new ArrayList<>();
    for (@Nullable UUID owner : new UUID[] {null, ME, SOMEBODY}) {
      for (@Nullable UUID team : new UUID[] {null, MINE, OTHER}) {
        for (@Nullable UUID site : new UUID[] {null, MINE, OTHER}) {
          cares.add(new Care(owner, team, site));
        }
      }
    }
    return cares;
  }
}
