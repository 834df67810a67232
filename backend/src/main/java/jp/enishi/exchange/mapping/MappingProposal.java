package jp.enishi.exchange.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.enishi.exchange.file.Row;
import jp.enishi.exchange.mapping.ColumnProposal.Reason;
import jp.enishi.exchange.mapping.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Proposes for each column of a sheet what it is, from the words of the header, the columns around
 * it and the values below it.
 */
public final class MappingProposal {
  private static final int SAMPLE = 200;
  private static final Set<String> FIRST_OF_COMPANY =
      Set.of(
          "phone",
          "address",
          "postalCode",
          "prefecture",
          "city",
          "street",
          "building",
          "note",
          "referredByCompany",
          "referredByPerson");
  private static final Map<ValueShape, String> FIELDS =
      Map.of(
          ValueShape.EMAIL, "email",
          ValueShape.WEBSITE, "website",
          ValueShape.INVOICE_NUMBER, "invoiceNumber",
          ValueShape.CORPORATE_NUMBER, "corporateNumber",
          ValueShape.POSTAL_CODE, "postalCode",
          ValueShape.MOBILE, "mobile",
          ValueShape.PHONE, "phone",
          ValueShape.ADDRESS, "address",
          ValueShape.PREFECTURE, "prefecture",
          ValueShape.COMPANY_NAME, "name");

  private final ColumnSynonyms synonyms = ColumnSynonyms.shipped();
  private final Subject subject;
  private final Header header;
  private final List<ColumnEvidence> evidence = new ArrayList<>();
  private final Set<Target> used = new HashSet<>();
  private final Map<Integer, ColumnProposal> proposals = new HashMap<>();
  private Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private @Nullable Kind listed;

  private MappingProposal(Subject subject, Header header, List<Row> data) {
    this.subject = subject;
    this.header = header;
    List<Row> sample = data.stream().limit(SAMPLE).toList();
    for (int column = 0; column < header.columns().size(); column++) {
      evidence.add(new ColumnEvidence(column, sample));
    }
  }

  /**
   * Proposes a target for every column.
   *
   * @param data rows below the header, the first 200 are enough
   */
  public static List<ColumnProposal> of(Subject subject, Header header, List<Row> data) {
    return new MappingProposal(subject, header, data).propose();
  }

  /**
   * What the rows are about: that of which most headers are words, and one of them its name. Lists
   * of customers have the most varied columns, and so come before what fits as well.
   */
  public static Subject subject(Header header) {
    Subject best = Subject.customer;
    long most = words(header, best);
    for (Subject subject : Subject.values()) {
      long words = words(header, subject);
      if (words > most && meanings(header, subject).anyMatch(subject::isNamedBy)) {
        best = subject;
        most = words;
      }
    }
    return best;
  }

  private static long words(Header header, Subject subject) {
    return header.columns().stream().filter(name -> !exact(name, subject).isEmpty()).count();
  }

  private static Stream<Target> meanings(Header header, Subject subject) {
    return header.columns().stream().flatMap(name -> exact(name, subject).stream());
  }

  private List<ColumnProposal> propose() {
    kinds = kinds();
    listed = listed();
    pass(column -> certain(column));
    pass(column -> ambiguous(column));
    pass(column -> byPart(column));
    pass(column -> byValues(column));
    List<ColumnProposal> all = new ArrayList<>();
    for (int column = 0; column < header.columns().size(); column++) {
      all.add(proposals.getOrDefault(column, proposal(column, null, 0, Reason.none)));
    }
    return all;
  }

  /** One way to find a target for a column. */
  private interface Way {
    @Nullable ColumnProposal propose(int column);
  }

  /** Surer ways go over the whole sheet before weaker ones may take a field. */
  private void pass(Way way) {
    for (int column = 0; column < header.columns().size(); column++) {
      if (!proposals.containsKey(column)) {
        ColumnProposal proposal = way.propose(column);
        Target target = proposal == null ? null : proposal.target();
        if (proposal != null && target != null && (target.isRepeatable() || used.add(target))) {
          proposals.put(column, proposal);
        }
      }
    }
  }

  /** Which kinds of records the sheet holds: told by headers that only one kind has. */
  private Set<Kind> kinds() {
    if (subject != Subject.customer) {
      return subject.kinds();
    }
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    for (int column = 0; column < header.columns().size(); column++) {
      List<Target> meant = exact(column);
      Set<Kind> of = EnumSet.noneOf(Kind.class);
      meant.forEach(target -> of.add(target.kind()));
      if (of.size() == 1) {
        found.addAll(of);
      }
    }
    if (found.remove(Kind.affiliation)) {
      found.add(Kind.person);
    }
    boolean companyNames = evidence.stream().anyMatch(e -> e.share(ValueShape.COMPANY_NAME) > 0.3);
    if (companyNames || found.isEmpty()) {
      found.add(Kind.company);
    }
    return found;
  }

  /** What an export of ours lists, and its columns are about: told by the column of our ids. */
  private @Nullable Kind listed() {
    Set<Kind> ids = EnumSet.noneOf(Kind.class);
    for (int column = 0; column < header.columns().size(); column++) {
      exact(column).stream()
          .filter(target -> target.field().equals("id"))
          .forEach(target -> ids.add(target.kind()));
    }
    return ids.size() == 1 ? ids.iterator().next() : null;
  }

  private List<Target> exact(int column) {
    return exact(header.columns().get(column), subject);
  }

  private static List<Target> exact(Header.ColumnName name, Subject subject) {
    List<Target> whole = ColumnSynonyms.shipped().exactly(name.shown(), subject);
    return whole.isEmpty() ? ColumnSynonyms.shipped().exactly(name.name(), subject) : whole;
  }

  private @Nullable ColumnProposal certain(int column) {
    List<Target> meant = exact(column);
    if (meant.size() != 1) {
      return null;
    }
    return proposal(
        column,
        meant.getFirst(),
        contradicted(column, meant.getFirst()) ? 0.5 : 0.95,
        Reason.header);
  }

  private @Nullable ColumnProposal ambiguous(int column) {
    Target target = choose(column, exact(column));
    return target == null
        ? null
        : proposal(column, target, contradicted(column, target) ? 0.4 : 0.85, Reason.neighbours);
  }

  private @Nullable ColumnProposal byPart(int column) {
    String name = header.columns().get(column).name();
    Target target =
        synonyms.isLeftOut(name) ? null : choose(column, synonyms.partly(name, subject));
    return target == null || contradicted(column, target)
        ? null
        : proposal(column, target, 0.6, Reason.partOfHeader);
  }

  private @Nullable ColumnProposal byValues(int column) {
    String field = FIELDS.get(evidence.get(column).usual());
    boolean company = kinds.contains(Kind.company);
    if (field == null || subject != Subject.customer || (field.equals("name") && !company)) {
      return null;
    }
    List<Target> meant =
        field.equals("name")
            ? List.of(new Target(Kind.company, field))
            : List.of(new Target(Kind.company, field), new Target(Kind.person, field));
    Target target = choose(column, meant.stream().filter(synonyms.targets()::contains).toList());
    return target == null
        ? null
        : proposal(column, target, header.isMissing() ? 0.5 : 0.4, Reason.values);
  }

  /**
   * Among fields of the same name, the one that fits the group, the neighbours and what is free.
   */
  private @Nullable Target choose(int column, List<Target> meant) {
    List<Target> free =
        meant.stream()
            .filter(t -> t.isRepeatable() || !used.contains(t))
            .filter(t -> kinds.contains(t.kind()) || t.kind() == Kind.affiliation)
            .toList();
    if (free.size() <= 1) {
      return free.isEmpty() ? null : free.getFirst();
    }
    if (subject != Subject.customer) {
      // 担当者 is one of ours as long as no other column is.
      return free.stream()
          .filter(t -> t.field().equals("owner"))
          .findFirst()
          .orElse(free.getFirst());
    }
    Kind near = listed == null ? near(column) : listed;
    return free.stream()
        .filter(t -> t.kind() == near)
        .findFirst()
        .or(() -> free.stream().filter(t -> t.kind() == usual(t)).findFirst())
        .orElse(free.getFirst());
  }

  private static Kind usual(Target target) {
    return FIRST_OF_COMPANY.contains(target.field()) ? Kind.company : Kind.person;
  }

  /** The kind whose name stands last to the left; a reading belongs to the name beside it. */
  private @Nullable Kind near(int column) {
    String text = header.columns().get(column).shown();
    if (text.contains("担当") || text.contains("個人") || text.contains("自宅")) {
      return Kind.person;
    }
    if (text.contains("会社") || text.contains("企業") || text.contains("本社") || text.contains("代表")) {
      return Kind.company;
    }
    if (ColumnSynonyms.key(header.columns().get(column).name()).equals(ColumnSynonyms.key("備考"))) {
      return null;
    }
    for (int left = column - 1; left >= 0; left--) {
      ColumnProposal proposal = proposals.get(left);
      Target target = proposal == null ? null : proposal.target();
      if (target != null && isName(target)) {
        return target.kind();
      }
    }
    return null;
  }

  private static boolean isName(Target target) {
    return Set.of("name", "familyName", "givenName").contains(target.field());
  }

  /** The header says one thing and nearly all values another. */
  private boolean contradicted(int column, Target target) {
    if (subject != Subject.customer) {
      return false;
    }
    String seen = FIELDS.get(evidence.get(column).usual());
    Set<String> sharp = Set.of("email", "website", "corporateNumber", "invoiceNumber");
    return seen != null
        && !seen.equals(target.field())
        && (sharp.contains(seen)
            || (sharp.contains(target.field())
                && evidence.get(column).share(ValueShape.PLAIN) < 0.5));
  }

  private ColumnProposal proposal(
      int column, @Nullable Target target, double confidence, Reason reason) {
    return new ColumnProposal(
        column, header.columns().get(column).shown(), target, confidence, reason);
  }
}
