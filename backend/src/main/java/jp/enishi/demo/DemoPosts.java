package jp.enishi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.affiliation.Affiliation;
import jp.enishi.customers.affiliation.AffiliationDetails;
import jp.enishi.customers.affiliation.AffiliationDetails.EndReason;
import jp.enishi.customers.affiliation.AffiliationService;
import jp.enishi.customers.affiliation.Affiliations;
import jp.enishi.customers.affiliation.JobChange;
import jp.enishi.customers.affiliation.Succession;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;

/** Who sits where, and how that changes: 着任, 異動と後任, 転職, 退職. */
final class DemoPosts {

  private static final List<String> DEPARTMENTS =
      List.of("営業部", "総務部", "製造部", "購買部", "経理部", "開発部", "品質保証部", "情報システム室", "人事部", "営業部 第一課");
  private static final List<String> TITLES =
      List.of("課長", "主任", "部長", "係長", "担当", "次長", "代表取締役", "取締役", "工場長", "室長", "専務取締役");

  /** A person at a company. */
  record Post(
      UUID affiliation, DemoRecord<PersonDetails> person, DemoRecord<CompanyDetails> company) {}

  private final AffiliationService service;
  private final Affiliations affiliations;
  private final Dice dice;
  private final Set<UUID> staffed = new HashSet<>();

  DemoPosts(AffiliationService service, Affiliations affiliations, Dice dice) {
    this.service = service;
    this.affiliations = affiliations;
    this.dice = dice;
  }

  /** Somebody whose card we got at a company on a day; the first one there is whom we turn to. */
  AffiliationDetails met(
      DemoRecord<PersonDetails> person, DemoRecord<CompanyDetails> company, LocalDate day) {
    String title = dice.common(TITLES);
    boolean board = title.contains("取締役");
    return new AffiliationDetails(
        person.id(),
        company.id(),
        board ? null : dice.common(DEPARTMENTS),
        title.equals("担当") ? null : title,
        dice.chance(0.5) ? day.minusDays(dice.between(200, 5000)) : null,
        null,
        null,
        dice.chance(0.8) ? day : null,
        company.owner().id(),
        staffed.add(company.id()),
        null,
        null);
  }

  List<Post> add(
      Actor actor,
      List<AffiliationDetails> typed,
      List<DemoRecord<PersonDetails>> people,
      List<DemoRecord<CompanyDetails>> companies) {
    List<UUID> ids =
        affiliations.add(
            typed.stream().map(a -> service.check(actor, a, null).accepted()).toList());
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      posts.add(new Post(ids.get(i), people.get(i), companies.get(i)));
    }
    return posts;
  }

  /** 異動・退職: somebody else takes over. */
  void succeed(Actor actor, Post post, DemoRecord<PersonDetails> successor, LocalDate day) {
    Affiliation before = service.get(actor, post.affiliation());
    EndReason reason = dice.chance(0.7) ? EndReason.moved : EndReason.left;
    service.succeed(
        actor, before.id(), before.version(), new Succession(successor.id(), day, reason));
  }

  /** 転職 */
  void changeJob(Actor actor, Post post, DemoRecord<CompanyDetails> next, LocalDate day) {
    Affiliation before = service.get(actor, post.affiliation());
    JobChange move = new JobChange(next.id(), dice.common(DEPARTMENTS), dice.common(TITLES), day);
    service.changeJob(actor, before.id(), before.version(), move);
  }

  /** 退職: nobody is known to follow yet. */
  void leave(Actor actor, Post post, LocalDate day) {
    change(actor, post, "endedOn", day.toString(), "endReason", EndReason.left.name());
  }

  /** 昇進 */
  void promote(Actor actor, Post post) {
    change(actor, post, "title", dice.oneOf("課長", "部長", "次長"));
  }

  private void change(Actor actor, Post post, String... members) {
    Affiliation before = service.get(actor, post.affiliation());
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < members.length; i += 2) {
      patch.put(members[i], members[i + 1]);
    }
    try {
      service.change(actor, before.id(), before.version(), patch);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
