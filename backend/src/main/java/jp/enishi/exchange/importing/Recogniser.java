package jp.enishi.exchange.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.enishi.exchange.importing.ImportKind.Known;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a row is about a record that is stored, or about one that a row above brought. The
 * stored ones are known for the rows at hand only; of those above every one is kept, and so nothing
 * of them twice.
 *
 * @param <D> the details of the kind of record
 */
final class Recogniser<D> {

  /**
   * A record that a row may be about.
   *
   * @param former the marks of records that were merged into it
   * @param isStored whether it is stored; else a row above will create it
   * @param row the row above that is about it too; null when there is none
   * @param said what that row said, where others may be about the record too
   */
  record Candidate(
      UUID id,
      Marks marks,
      List<Marks> former,
      boolean isStored,
      boolean isTrashed,
      @Nullable String row,
      Words said)
      implements Indexed {

    static Candidate stored(Known<?> known) {
      return new Candidate(
          known.id(),
          known.marks(),
          List.copyOf(known.former().values()),
          true,
          known.trashed(),
          null,
          Words.NONE);
    }

    /** Of a stored record or a new one that a row is about. */
    static Candidate ofRow(
        UUID id, Marks marks, @Nullable Known<?> stored, String row, Words said) {
      List<Marks> former = stored == null ? List.of() : List.copyOf(stored.former().values());
      return new Candidate(id, marks, former, stored != null, false, row, said);
    }

    /** Whether its marks fit, or those of a record that was merged into it. */
    boolean any(Predicate<Marks> fits) {
      return fits.test(marks) || former.stream().anyMatch(fits);
    }

    @Override
    public Stream<Candidate> each() {
      return Stream.of(this);
    }

    @Override
    public Indexed and(Candidate another) {
      return new Many(new ArrayList<>(List.of(this, another)));
    }
  }

  /** What came of looking. */
  sealed interface Match permits Nobody, Found, Several, InTrash, SameName {}

  /** No record is alike. */
  record Nobody() implements Match {}

  /** Exactly one record is meant. */
  record Found(Candidate candidate, MatchKey by) implements Match {}

  /** More than one record could be meant. */
  record Several(int count) implements Match {}

  /** The record meant is in the trash. */
  record InTrash() implements Match {}

  /** The name is the same, but both phone and place tell otherwise. */
  record SameName() implements Match {}

  private enum Sort {
    number,
    name,
    phone,
    email
  }

  /** What stands under a mark: mostly one candidate, and then nothing around it. */
  sealed interface Indexed permits Candidate, Many {
    Stream<Candidate> each();

    Indexed and(Candidate another);
  }

  record Many(List<Candidate> all) implements Indexed {

    @Override
    public Stream<Candidate> each() {
      return all.stream();
    }

    @Override
    public Indexed and(Candidate another) {
      all.add(another);
      return this;
    }
  }

  /** Candidates by their ids and marks. */
  private static final class Index {
    private final Map<UUID, Candidate> ids = new HashMap<>();
    private final Map<Sort, Map<String, Indexed>> marks = new EnumMap<>(Sort.class);

    Index() {
      for (Sort sort : Sort.values()) {
        marks.put(sort, new HashMap<>());
      }
    }

    void add(UUID id, Marks of, Candidate candidate) {
      ids.put(id, candidate);
      add(Sort.number, of.number(), candidate);
      add(Sort.name, of.name(), candidate);
      of.phones().forEach(phone -> add(Sort.phone, phone, candidate));
      add(Sort.email, of.email(), candidate);
    }

    private void add(Sort sort, @Nullable String value, Candidate candidate) {
      if (value != null) {
        of(sort).merge(value, candidate, (before, _) -> before.and(candidate));
      }
    }

    @Nullable Candidate at(@Nullable UUID id) {
      return id == null ? null : ids.get(id);
    }

    Stream<Candidate> by(Sort sort, @Nullable String value) {
      Indexed found = value == null || value.isEmpty() ? null : of(sort).get(value);
      return found == null ? Stream.empty() : found.each();
    }

    private Map<String, Indexed> of(Sort sort) {
      return Objects.requireNonNull(marks.get(sort));
    }
  }

  private final Map<UUID, Known<D>> known = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Index inFile = new Index();
  private Index stored = new Index();
  private Index former = new Index();

  /** Takes the stored records for the next rows; those for the rows before are forgotten. */
  void learn(List<Known<D>> all) {
    known.clear();
    stored = new Index();
    former = new Index();
    for (Known<D> one : all) {
      Candidate candidate = Candidate.stored(one);
      known.put(one.id(), one);
      stored.add(one.id(), one.marks(), candidate);
      one.former().forEach((id, marks) -> former.add(id, marks, candidate));
    }
  }

  /** A record of the rows at hand as it is stored. */
  @Nullable Known<D> known(UUID id) {
    return known.get(id);
  }

  /** A row will be written that is about this record. */
  void claim(Candidate candidate) {
    inFile.add(candidate.id(), candidate.marks(), candidate);
  }

  /** Where many records are is kept once. */
  Marks shared(Marks marks) {
    String place = marks.place();
    return place == null ? marks : marks.withPlace(places.computeIfAbsent(place, one -> one));
  }

  boolean numberInFile(String number) {
    return inFile.by(Sort.number, number).findAny().isPresent();
  }

  /**
   * Looks for the record.
   *
   * @param id as the file gives it
   * @param companions ids of those who are in the row's company; null when the row names none
   */
  Match find(@Nullable UUID id, Marks marks, List<MatchKey> keys, @Nullable Set<UUID> companions) {
    for (MatchKey key : keys) {
      List<Candidate> found = found(key, id, marks, companions);
      List<Candidate> alive = found.stream().filter(c -> !c.isTrashed()).toList();
      if (alive.size() > 1) {
        return new Several(alive.size());
      }
      if (alive.size() == 1) {
        Candidate one = alive.getFirst();
        return key == MatchKey.name && contradicts(one, marks)
            ? new SameName()
            : new Found(one, key);
      }
      if (!found.isEmpty()) {
        return new InTrash();
      }
    }
    return new Nobody();
  }

  /** All that could be meant by the first key that finds any, the trash included. */
  List<Candidate> alike(@Nullable UUID id, Marks marks, List<MatchKey> keys) {
    return keys.stream()
        .map(key -> found(key, id, marks, null))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The stored record, or the one that a row above will write. */
  @Nullable Candidate at(UUID id) {
    return Stream.concat(now(id), formerly(id)).findFirst().orElse(null);
  }

  /** What a record is now counts before what one that was merged into it was. */
  private List<Candidate> found(
      MatchKey key, @Nullable UUID id, Marks marks, @Nullable Set<UUID> companions) {
    List<Candidate> now =
        key == MatchKey.id
            ? now(id).toList()
            : distinct(candidates(this::now, key, marks, companions));
    if (!now.isEmpty()) {
      return now;
    }
    return key == MatchKey.id
        ? formerly(id).toList()
        : distinct(candidates(this::formerly, key, marks, companions));
  }

  /** Finds candidates by one of their marks. */
  private interface Lookup {
    Stream<Candidate> by(Sort sort, @Nullable String value);
  }

  private static Stream<Candidate> candidates(
      Lookup all, MatchKey key, Marks marks, @Nullable Set<UUID> companions) {
    Stream<Candidate> named = all.by(Sort.name, marks.name()).filter(c -> c.any(marks::hasNameOf));
    return switch (key) {
      case id -> Stream.empty();
      case corporateNumber, memberNumber, code -> all.by(Sort.number, marks.number());
      case email -> all.by(Sort.email, marks.email());
      case phone -> marks.phones().stream().flatMap(phone -> all.by(Sort.phone, phone));
      case name -> named;
      case nameAndPhone -> named.filter(c -> c.any(marks::hasPhoneOf));
      case nameAndPlace -> named.filter(c -> c.any(marks::hasPlaceOf));
      case titleAndCustomer, same ->
          named.filter(c -> c.any(m -> marks.hasPlaceOf(m) && !marks.hasOtherNumberThan(m)));
      case nameAndCompany -> named.filter(c -> companions != null && companions.contains(c.id()));
    };
  }

  private Stream<Candidate> now(@Nullable UUID id) {
    return Stream.of(inFile, stored).flatMap(index -> Stream.ofNullable(index.at(id))).limit(1);
  }

  private Stream<Candidate> formerly(@Nullable UUID id) {
    return Stream.ofNullable(former.at(id)).map(this::asClaimed);
  }

  private Stream<Candidate> now(Sort sort, @Nullable String value) {
    return Stream.concat(inFile.by(sort, value), stored.by(sort, value).map(this::asClaimed));
  }

  private Stream<Candidate> formerly(Sort sort, @Nullable String value) {
    return former.by(sort, value).map(this::asClaimed);
  }

  /** A stored record is what a row above makes of it. */
  private Candidate asClaimed(Candidate candidate) {
    Candidate claimed = inFile.at(candidate.id());
    return claimed == null ? candidate : claimed;
  }

  private static boolean contradicts(Candidate one, Marks other) {
    boolean otherPhones =
        !other.phones().isEmpty()
            && one.any(m -> !m.phones().isEmpty())
            && !one.any(other::hasPhoneOf);
    boolean otherPlace =
        other.place() != null && one.any(m -> m.place() != null) && !one.any(other::hasPlaceOf);
    return otherPhones && otherPlace;
  }

  private static List<Candidate> distinct(Stream<Candidate> candidates) {
    Map<UUID, Candidate> byId = new LinkedHashMap<>();
    candidates.forEach(c -> byId.putIfAbsent(c.id(), c));
    return new ArrayList<>(byId.values());
  }
}
