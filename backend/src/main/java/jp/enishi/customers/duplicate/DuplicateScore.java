package jp.enishi.customers.duplicate;

import java.util.ArrayList;
import java.util.List;

/**
 * How likely two records are one: 0 to 100, with what speaks for it.
 *
 * <p>Every reason takes its weight off the doubt that is left: {@code score = 100 × (1 − Π(1 −
 * weight)) × Π against}. Two reasons of 0.6 give 84. What the records have in common counts half
 * when their names are not alike, because families and groups of companies share phones and
 * addresses. Different 法人番号 or 会員番号 settle the matter: the records are two. The weights are
 * explained in docs/adr.
 */
record DuplicateScore(int points, List<DuplicateReason> reasons) {

  /** From here on a pair is listed as a possible duplicate. */
  static final int LISTED = 60;

  /** Names are alike from here on, as far as letters can tell. */
  static final double ALIKE = 0.5;

  private static final double NEVER = 2;

  /** Raised whenever a weight changes, so that the next scan compares everything anew. */
  static final int RULES = 1;

  /** Nothing speaks for it, or something rules it out. */
  static final DuplicateScore NONE = new DuplicateScore(0, List.of());

  DuplicateLevel level() {
    return DuplicateLevel.of(points);
  }

  boolean isListed() {
    return points >= LISTED;
  }

  static DuplicateScore of(Traits one, Traits other) {
    return switch (one) {
      case CompanyTraits a when other instanceof CompanyTraits b -> of(a, b);
      case PersonTraits a when other instanceof PersonTraits b -> of(a, b);
      default -> NONE;
    };
  }

  static DuplicateScore of(CompanyTraits a, CompanyTraits b) {
    if (Traits.differ(a.number(), b.number()) || isSiteOf(a, b) || isSiteOf(b, a)) {
      return NONE;
    }
    if (Traits.equal(a.number(), b.number()) && a.isSite() != b.isSite()) {
      return NONE; // the legal entity and one of its sites
    }
    // 大阪支店 and 神戸支店 of one company are alike and two
    boolean siblings = Traits.equal(a.headOffice(), b.headOffice());
    Evidence evidence = new Evidence();
    evidence.names(a, b, 0.55, 0.35, siblings ? NEVER : ALIKE);
    boolean sharedAddress = Traits.equal(a.address(), b.address());
    evidence
        .settles(
            !a.isSite() && Traits.equal(a.number(), b.number()), DuplicateReason.corporateNumber)
        .shared(Traits.equal(a.phone(), b.phone()), DuplicateReason.phone, 0.6)
        .shared(Traits.equal(a.email(), b.email()), DuplicateReason.email, 0.6)
        .shared(sharedAddress, DuplicateReason.address, 0.6)
        .beside(
            !sharedAddress && Traits.equal(a.prefecture(), b.prefecture()),
            DuplicateReason.prefecture,
            0.25)
        .against(!evidence.reached() && Traits.differ(a.prefecture(), b.prefecture()), 0.6)
        .against(Traits.differ(a.legalForm(), b.legalForm()), 0.8);
    return evidence.score();
  }

  static DuplicateScore of(PersonTraits a, PersonTraits b) {
    if (Traits.differ(a.memberNumber(), b.memberNumber())) {
      return NONE;
    }
    Evidence evidence = new Evidence();
    evidence.names(a, b, 0.35, 0.25, ALIKE);
    boolean mobile = Traits.meet(a.mobiles(), b.mobiles());
    boolean sharedAddress = Traits.equal(a.address(), b.address());
    evidence
        .settles(Traits.equal(a.memberNumber(), b.memberNumber()), DuplicateReason.memberNumber)
        .beside(Traits.equal(a.birthDate(), b.birthDate()), DuplicateReason.birthDate, 0.65)
        .shared(mobile, DuplicateReason.mobile, 0.7)
        .shared(!mobile && Traits.meet(a.phones(), b.phones()), DuplicateReason.phone, 0.5)
        .shared(Traits.equal(a.email(), b.email()), DuplicateReason.email, 0.7)
        .shared(sharedAddress, DuplicateReason.address, 0.5)
        .beside(
            !sharedAddress && Traits.equal(a.prefecture(), b.prefecture()),
            DuplicateReason.prefecture,
            0.1)
        .against(Traits.differ(a.birthDate(), b.birthDate()), 0.3)
        .against(Traits.differ(a.sex(), b.sex()), 0.5)
        .against(a.name().equals(b.name()) && Traits.differ(a.kana(), b.kana()), 0.6);
    return evidence.score();
  }

  private static boolean isSiteOf(CompanyTraits site, CompanyTraits legalEntity) {
    return Traits.equal(site.headOffice(), legalEntity.id());
  }

  /** Collects what speaks for and against. */
  private static final class Evidence {
    private final List<DuplicateReason> reasons = new ArrayList<>();
    private double doubt = 1;
    private double counter = 1;
    private boolean settled;
    private boolean alike;

    /** Names, and readings where they add something. Similar names count as far as they are so. */
    void names(Traits one, Traits other, double weight, double kanaWeight, double similarFrom) {
      boolean same = !one.name().isEmpty() && one.name().equals(other.name());
      double similarity = same ? 1 : Similarity.of(one.name(), other.name());
      boolean similar = !same && similarity >= similarFrom;
      boolean read = Traits.equal(one.kana(), other.kana());
      alike = same || similar || read;
      beside(same, DuplicateReason.name, weight);
      beside(read && !same, DuplicateReason.kana, kanaWeight);
      beside(similar, DuplicateReason.similarName, weight * similarity * 0.9);
      beside(read && same, DuplicateReason.kana, 0.2);
    }

    /** Whether something beside the name was found by which one reaches them. */
    boolean reached() {
      return reasons.contains(DuplicateReason.phone) || reasons.contains(DuplicateReason.email);
    }

    Evidence settles(boolean holds, DuplicateReason reason) {
      if (holds) {
        settled = true;
        reasons.addFirst(reason);
      }
      return this;
    }

    /** What others may have too: counts half unless the names are alike. */
    Evidence shared(boolean holds, DuplicateReason reason, double weight) {
      return holds ? counted(reason, alike ? weight : weight / 2) : this;
    }

    /** What counts only beside a name that is alike. */
    Evidence beside(boolean holds, DuplicateReason reason, double weight) {
      return holds && alike ? counted(reason, weight) : this;
    }

    Evidence against(boolean holds, double factor) {
      counter *= holds ? factor : 1;
      return this;
    }

    DuplicateScore score() {
      int points = settled ? 100 : Math.min(99, (int) Math.round(100 * (1 - doubt) * counter));
      return new DuplicateScore(points, List.copyOf(reasons));
    }

    private Evidence counted(DuplicateReason reason, double weight) {
      doubt *= 1 - weight;
      reasons.add(reason);
      return this;
    }
  }
}
